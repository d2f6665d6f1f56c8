using System.Text;

namespace AceData.Aichat2;

/// <summary>One use of a tool, put together from whatever tells of it: announcement, pieces of the arguments, commit, result.</summary>
internal sealed class ToolUseFold(string toolId)
{
    private readonly StringBuilder _pieces = new();
    private JsonElement? _input;
    private string? _displayName;
    private ToolResultEvent? _result;

    public string ToolUseId => toolId;

    public string ToolName { get; private set; } = string.Empty;

    public ToolExecution? Execution { get; private set; }

    public bool IsDone => _result is not null;

    /// <summary>Whether a person is asked under this id.</summary>
    public bool AsksPerson { get; set; }

    public void Take(ToolUseStartEvent start)
    {
        Name(start.ToolName);
        _displayName = start.ToolDisplayName ?? _displayName;
        Execution = start.Execution ?? Execution;
        TakeInput(start.Input);
    }

    public void Take(string toolName, JsonElement? input)
    {
        Name(toolName);
        TakeInput(input);
    }

    public void Take(ToolProgressEvent progress) => _pieces.Append(progress.Progress);

    public void Take(ToolResultEvent result) => _result = result;

    /// <summary>The arguments: the last complete ones, or what the pieces say when no event brought them whole.</summary>
    public JsonElement? Input => HasFields(_input) ? _input : FromPieces() ?? _input;

    public ToolUseBlock ToBlock(bool turnIsOver) => new()
    {
        ToolUseId = toolId,
        ToolName = ToolName,
        ToolDisplayName = _displayName,
        Execution = Execution,
        Input = Input,
        Output = _result?.Output,
        IsError = _result?.IsError,
        Duration = _result?.Duration,
        Status = Status(turnIsOver),
    };

    private ToolUseStatus Status(bool turnIsOver)
    {
        if (_result is not null)
        {
            return ToolUseStatus.Done;
        }

        return turnIsOver && (AsksPerson || Execution == ToolExecution.Client) ? ToolUseStatus.AwaitingInput : ToolUseStatus.Running;
    }

    private void Name(string toolName) => ToolName = toolName.Length > 0 ? toolName : ToolName;

    // The announcement brings an empty object: it must not replace what is known already.
    private void TakeInput(JsonElement? input) => _input = HasFields(input) || !HasFields(_input) ? input ?? _input : _input;

    private JsonElement? FromPieces()
    {
        if (_pieces.Length == 0)
        {
            return null;
        }

        try
        {
            return LenientJson.Parse(Encoding.UTF8.GetBytes(_pieces.ToString()));
        }
        catch (JsonException)
        {
            // Cut short: the arguments were never complete.
            return null;
        }
    }

    private static bool HasFields(JsonElement? input) => input is { } json && (json.ValueKind != JsonValueKind.Object || json.EnumerateObject().Any());
}
