namespace AceData.Aichat2;

/// <summary>What a session remembers between turns; changed only by the turn that holds the gate.</summary>
internal sealed class SessionState(string? id)
{
    private volatile string? _id = id;
    private volatile IReadOnlyList<PendingInput> _pending = [];
    private volatile bool _mayBeStored;

    public string? Id => _id;

    /// <summary>What the last good turn left waiting for a person.</summary>
    public IReadOnlyList<PendingInput> Pending
    {
        get => _pending;
        set => _pending = value;
    }

    /// <summary>Whether a failed turn may be in the history all the same.</summary>
    public bool MayBeStored
    {
        get => _mayBeStored;
        set => _mayBeStored = value;
    }

    /// <summary>Results of client tools that can be sent only together with a person's answer.</summary>
    public IReadOnlyList<ToolResult> DeferredResults { get; set; } = [];

    /// <summary>The message that was cut off the history to be sent again, and how many messages were left.</summary>
    public (MessageContent Message, int Left)? Rewound { get; set; }

    /// <summary>A turn, or one round of it, has ended well.</summary>
    public void Commit(string conversationId, IReadOnlyList<PendingInput> pending) =>
        Reset(conversationId.Length > 0 ? conversationId : _id, pending);

    /// <summary>The conversation is gone.</summary>
    public void Forget() => Reset(conversationId: null, pending: []);

    public void Fail(Exception exception) => MayBeStored = exception is not AceDataException failure || failure.MayHaveBeenProcessed;

    /// <summary>The results together with those that had to wait for them.</summary>
    public IReadOnlyList<ToolResult> WithDeferred(IReadOnlyList<ToolResult> results) =>
        [.. DeferredResults.Where(deferred => results.All(result => result.ToolUseId != deferred.ToolUseId)), .. results];

    private void Reset(string? conversationId, IReadOnlyList<PendingInput> pending)
    {
        _id = conversationId;
        Pending = pending;
        DeferredResults = [];
        Rewound = null;
        MayBeStored = false;
    }
}
