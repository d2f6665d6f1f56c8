using System.Text;

namespace AceData.Aichat2;

/// <summary>Puts the JSON answers of one turn's rounds together: text behind text, tokens added up, tools with their results.</summary>
internal sealed class RoundSum
{
    private readonly StringBuilder _answer = new();
    private readonly List<ToolUseBlock> _toolUses = [];
    private Usage? _usage;
    private ChatResult _last = new();

    public void Add(ChatResult response)
    {
        _last = response;
        _answer.Append(response.Answer);
        _usage = UsageSum.Add(_usage, response.Usage);
    }

    public void Add(PendingClientTool call, ToolResult result, TimeSpan time) => _toolUses.Add(new ToolUseBlock
    {
        ToolUseId = call.ToolUseId,
        ToolName = call.Name,
        Execution = ToolExecution.Client,
        Input = call.Input,
        Output = result.Output,
        IsError = result.IsError ?? false,
        Duration = time,
        Status = ToolUseStatus.Done,
    });

    public ChatResult Ended(ChatResult last, IReadOnlyList<PendingInput> pending) => last with
    {
        Answer = _answer.ToString(),
        Usage = _usage,
        ToolUses = [.. _toolUses],
        PendingInputs = pending,
    };

    /// <summary>The answer when the results of the tools wait for a person's answer.</summary>
    public ChatResult Paused(string? id, IReadOnlyList<PendingInput> pending) => Ended(_last, pending) with
    {
        Id = id ?? _last.Id,
        PendingClientTools = [],
    };
}
