using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace AceData.Emulator;

/// <summary>Turns a stored conversation into the messages an <see cref="IChatClient"/> takes.</summary>
internal static class ChatMessages
{
    public static List<ChatMessage> From(ReplyContext context)
    {
        var messages = new List<ChatMessage>();
        if (context.Request.Text("preset") is { Length: > 0 } preset)
        {
            messages.Add(new ChatMessage(ChatRole.System, preset));
        }

        foreach (var message in context.Messages)
        {
            Add(messages, message);
        }

        return messages;
    }

    private static void Add(List<ChatMessage> messages, JsonObject message)
    {
        var role = new ChatRole(message.Text("role") ?? "user");
        if (message["content"] is not JsonArray)
        {
            messages.Add(new ChatMessage(role, message.PlainText()));
            return;
        }

        var contents = new List<AIContent>();
        var results = new List<AIContent>();
        foreach (var block in message.Blocks())
        {
            // Text after results is a further answer of the model: the results come before it.
            if (results.Count > 0 && block.Text("type") != "tool_use")
            {
                Flush(messages, role, contents, results);
            }

            AddBlock(block, contents, results);
        }

        Flush(messages, role, contents, results);
    }

    private static void AddBlock(JsonObject block, List<AIContent> contents, List<AIContent> results)
    {
        var type = block.Text("type");
        switch (type)
        {
            case "text":
                contents.Add(new TextContent(block.Text("text")));
                break;
            case "image_url" or "file_url" when Url(block, type) is { } url:
                contents.Add(new TextContent(url));
                break;
            case "tool_use":
                var id = block.Text("tool_id") ?? "";
                contents.Add(new FunctionCallContent(id, block.Text("tool_name") ?? "", ArgumentJson.ToArguments(block["input"] as JsonObject)));
                results.Add(new FunctionResultContent(id, block.Text("output") ?? ""));
                break;
            default:
                break;
        }
    }

    private static string? Url(JsonObject block, string type) => block.Text(type) ?? (block[type] as JsonObject)?.Text("url");

    private static void Flush(List<ChatMessage> messages, ChatRole role, List<AIContent> contents, List<AIContent> results)
    {
        if (contents.Count > 0)
        {
            messages.Add(new ChatMessage(role, [.. contents]));
        }

        if (results.Count > 0)
        {
            messages.Add(new ChatMessage(ChatRole.Tool, [.. results]));
        }

        contents.Clear();
        results.Clear();
    }
}
