using System.Text;
using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Builds the assistant message of a turn from its parts.</summary>
internal sealed class AssistantMessageBuilder
{
    private readonly List<JsonObject> _blocks = [];
    private readonly StringBuilder _answer = new();
    private readonly StringBuilder _openText = new();
    private readonly StringBuilder _thinking = new();
    private readonly JsonObject _citations = [];
    private readonly AssistantContent _content;

    /// <summary>Starts a new message, or continues the one that was paused.</summary>
    public AssistantMessageBuilder(JsonObject? paused, AssistantContent content)
    {
        _content = content;
        if (paused is null)
        {
            return;
        }

        _blocks.AddRange(paused.Blocks().Select(block => block.DeepClone().AsObject()));
        _thinking.Append(paused.Text("thinking"));
        _citations = paused["citations"]?.DeepClone() as JsonObject ?? [];
    }

    /// <summary>The text that this request has produced so far.</summary>
    public string Answer => _answer.ToString();

    /// <summary>The number of characters of text and thinking in this request.</summary>
    public int WrittenLength { get; private set; }

    public bool IsPaused => _blocks.Exists(MessageExtensions.IsAwaiting);

    public void Add(ReplyPart part)
    {
        switch (part.Kind)
        {
            case ReplyPartKind.Text:
                WrittenLength += part.Value.Length;
                _answer.Append(part.Value);
                _openText.Append(part.Value);
                break;
            case ReplyPartKind.Thinking:
                WrittenLength += part.Value.Length;
                _thinking.Append(part.Value);
                break;
            case ReplyPartKind.Citation:
                _citations[part.Json.Text("id") ?? ""] = part.Json.DeepClone();
                break;
            case ReplyPartKind.Verbatim when VerbatimEvents.Read(part.Json) is { } known:
                Add(known);
                break;
            default:
                AddBlock(ToolBlocks.From(part));
                break;
        }
    }

    /// <summary>The tools that the client has to run, as a JSON response lists them.</summary>
    public JsonArray PendingClientTools() =>
    [
        .. _blocks.Where(block => block.IsClientTool() && block.IsAwaiting()).Select(block => new JsonObject
        {
            ["tool_use_id"] = block["tool_id"]?.DeepClone(),
            ["name"] = block["tool_name"]?.DeepClone(),
            ["input"] = block["input"]?.DeepClone(),
        }),
    ];

    public JsonObject Build()
    {
        CloseText();
        var message = new JsonObject { ["role"] = "assistant" };
        if (_thinking.Length > 0)
        {
            message["thinking"] = _thinking.ToString();
        }

        message["content"] = _blocks switch
        {
            [] => "",
            [var only] when _content == AssistantContent.PlainText && only.Text("type") == "text" => only.Text("text"),
            _ => new JsonArray([.. _blocks.Select(block => block.DeepClone())]),
        };
        if (_citations.Count > 0)
        {
            message["citations"] = _citations.DeepClone();
        }

        return message;
    }

    private void AddBlock(JsonObject? block)
    {
        if (block is null)
        {
            return;
        }

        CloseText();

        // A tool is announced twice under one ID. The second announcement has the complete input.
        var id = block.Text("tool_id");
        var announced = id is null ? -1 : _blocks.FindIndex(earlier => earlier.Text("tool_id") == id);
        if (announced < 0)
        {
            _blocks.Add(block);
        }
        else
        {
            _blocks[announced] = block;
        }
    }

    private void CloseText()
    {
        if (_openText.Length == 0)
        {
            return;
        }

        _blocks.Add(new JsonObject { ["type"] = "text", ["text"] = _openText.ToString() });
        _openText.Clear();
    }
}
