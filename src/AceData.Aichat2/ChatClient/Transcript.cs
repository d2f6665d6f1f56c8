using System.Text;
using Microsoft.Extensions.AI;

namespace AceData.Aichat2;

/// <summary>Writes messages into one question, which is all that one turn takes: a single message unchanged, several as a transcript.</summary>
internal static class Transcript
{
    public static MessageContent Write(IReadOnlyList<ChatMessage> messages, string? instructions)
    {
        if (messages is [var only] && only.Role == ChatRole.User && string.IsNullOrEmpty(instructions))
        {
            return Content(Blocks(only));
        }

        List<ContentBlock> blocks = [];
        StringBuilder text = new();
        var instructionTexts = messages.Where(message => message.Role == ChatRole.System).Select(message => message.Text).Prepend(instructions);
        foreach (var one in instructionTexts.Where(one => !string.IsNullOrEmpty(one)))
        {
            text.Append(one).Append("\n\n");
        }

        var spoken = messages.Where(message => message.Role != ChatRole.System).ToList();
        var last = spoken.FindLastIndex(message => message.Role == ChatRole.Assistant);
        if (last >= 0)
        {
            text.Append("The conversation so far:\n\n");
        }

        for (var i = 0; i < spoken.Count; i++)
        {
            if (last >= 0)
            {
                text.Append(i == last + 1 ? "Now answer this:\n\n" : string.Empty).Append(i > last ? string.Empty : Speaker(spoken[i].Role));
            }

            Append(spoken[i], text, blocks);
            text.Append(i == spoken.Count - 1 ? string.Empty : "\n\n");
        }

        Flush(text, blocks);
        return Content(blocks);
    }

    private static string Speaker(ChatRole role) =>
        role == ChatRole.User ? "User: " : role == ChatRole.Assistant ? "Assistant: " : string.Empty;

    private static void Append(ChatMessage message, StringBuilder text, List<ContentBlock> blocks)
    {
        foreach (var content in message.Contents)
        {
            switch (content)
            {
                case FunctionCallContent call:
                    text.Append('[').Append("called ").Append(call.Name).Append(']');
                    break;
                case FunctionResultContent result:
                    text.Append("[result: ").Append(ToolOutput.From(result.Result)).Append(']');
                    break;
                default:
                    AppendBlock(MediaBlocks.From(content), text, blocks);
                    break;
            }
        }
    }

    private static void AppendBlock(ContentBlock? block, StringBuilder text, List<ContentBlock> blocks)
    {
        if (block is TextBlock spoken)
        {
            text.Append(spoken.Text);
        }
        else if (block is not null)
        {
            Flush(text, blocks);
            blocks.Add(block);
        }
    }

    private static void Flush(StringBuilder text, List<ContentBlock> blocks)
    {
        if (text.Length > 0)
        {
            blocks.Add(ContentBlock.Text(text.ToString()));
            text.Clear();
        }
    }

    private static List<ContentBlock> Blocks(ChatMessage message)
    {
        List<ContentBlock> blocks = [];
        StringBuilder text = new();
        Append(message, text, blocks);
        Flush(text, blocks);
        return blocks;
    }

    private static MessageContent Content(List<ContentBlock> blocks) => blocks switch
    {
        [] => MessageContent.Empty,
        [TextBlock only] => new MessageContent(only.Text),
        _ => new MessageContent(blocks),
    };
}
