using System.Text;

namespace AceData.Aichat2;

/// <summary>Folds the events of a turn into the answer they tell.</summary>
internal sealed class ChatResultBuilder
{
    // What an event brings whose subject could not be read.
    private static readonly Card NoCard = new();
    private static readonly Citation NoCitation = new();
    private static readonly Artifact NoArtifact = new();

    private readonly StringBuilder _answer = new();
    private readonly StringBuilder _thinking = new();
    private readonly List<ToolUseFold> _tools = [];
    private readonly List<Citation> _citations = [];
    private readonly List<Card> _cards = [];
    private readonly List<Artifact> _artifacts = [];
    private readonly List<PendingInput> _inputs = [];
    private string? _conversationId;
    private DoneEvent? _done;

    public void Add(StreamEvent received)
    {
        _conversationId = received.ConversationId ?? _conversationId;
        switch (received)
        {
            case TextDeltaEvent delta:
                _answer.Append(delta.Text);
                break;
            case ThinkingEvent thinking:
                _thinking.Append(thinking.Text);
                break;
            case ToolProgressEvent progress:
                Tool(progress.ToolUseId).Take(progress);
                break;
            case ToolUseStartEvent start:
                Tool(start.ToolUseId).Take(start);
                break;
            case ToolUseCommitEvent commit:
                Tool(commit.ToolUseId).Take(commit.ToolName, commit.Input);
                break;
            case ToolUseEvent use:
                Tool(use.ToolUseId).Take(use.ToolName, use.Input);
                break;
            case ToolResultEvent result:
                Tool(result.ToolUseId).Take(result);
                break;
            default:
                AddOther(received);
                break;
        }
    }

    /// <summary>The use of a tool as it is told so far.</summary>
    public ToolUseFold Tool(string toolId)
    {
        // From the end: what is told belongs to the newest as a rule.
        var index = _tools.FindLastIndex(tool => tool.ToolUseId == toolId);
        if (index >= 0)
        {
            return _tools[index];
        }

        ToolUseFold added = new(toolId);
        _tools.Add(added);
        return added;
    }

    /// <summary>The client tools without a result, in the order they were announced.</summary>
    public IEnumerable<PendingClientTool> PendingClientTools() =>
        _tools.Where(tool => tool.Execution == ToolExecution.Client && !tool.IsDone)
            .Select(tool => new PendingClientTool { ToolUseId = tool.ToolUseId, Name = tool.ToolName, Input = tool.Input });

    /// <summary>What a person has not answered yet.</summary>
    public IReadOnlyList<PendingInput> PendingInputs() => [.. _inputs.Where(input => !Tool(input.ToolUseId).IsDone)];

    public ChatResult ToResponse() => new()
    {
        Answer = _answer.ToString(),
        Thinking = _thinking.ToString(),
        Id = _conversationId ?? string.Empty,
        TerminalReason = _done?.TerminalReason,
        Usage = _done?.Usage,
        ToolUses = [.. _tools.Select(tool => tool.ToBlock(_done is not null))],
        Citations = [.. _citations],
        Cards = [.. _cards],
        Artifacts = [.. _artifacts],
        PendingClientTools = _done is null ? [] : [.. PendingClientTools()],
        PendingInputs = PendingInputs(),
        UnknownFields = _done?.UnknownFields,
    };

    private void AddOther(StreamEvent received)
    {
        switch (received)
        {
            case CitationEvent citation when citation.Citation != NoCitation:
                Put(citation.Citation);
                break;
            case CardEvent card when card.Card != NoCard:
                _cards.Add(card.Card);
                break;
            case ArtifactEvent artifact when artifact.Artifact != NoArtifact:
                _artifacts.Add(artifact.Artifact);
                break;
            case AskUserQuestionEvent asked:
                Tool(asked.ToolUseId).Take(asked.ToolName ?? string.Empty, input: null);
                Wait(new PendingInput { ToolUseId = asked.ToolUseId, Questions = asked.Questions });
                break;
            case ConsentRequestEvent consent:
                Wait(new PendingInput { ToolUseId = consent.ToolUseId, Consent = consent.Request });
                break;
            case ActionConfirmationEvent confirmation:
                Wait(new PendingInput { ToolUseId = confirmation.ToolUseId, Confirmation = confirmation.Confirmation });
                break;
            case DoneEvent done:
                _done = done;
                break;
        }
    }

    private void Wait(PendingInput input)
    {
        Tool(input.ToolUseId).AsksPerson = true;
        _inputs.RemoveAll(earlier => earlier.ToolUseId == input.ToolUseId);
        _inputs.Add(input);
    }

    private void Put(Citation citation)
    {
        var index = _citations.FindIndex(known => known.Id == citation.Id);
        if (index < 0)
        {
            _citations.Add(citation);
            return;
        }

        _citations[index] = citation;
    }
}
