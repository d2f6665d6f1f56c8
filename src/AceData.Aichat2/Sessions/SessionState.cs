namespace AceData.Aichat2;

/// <summary>What a session remembers between turns; changed only by the turn that has the gate.</summary>
internal sealed class SessionState(string? id)
{
    private volatile string? _id = id;
    private volatile IReadOnlyList<PendingInput> _pending = [];
    private volatile bool _mayBeStored;

    public string? Id
    {
        get => _id;
        set => _id = value;
    }

    /// <summary>What the last good turn left waiting for a person.</summary>
    public IReadOnlyList<PendingInput> Pending
    {
        get => _pending;
        set => _pending = value;
    }

    /// <summary>Whether a failed turn may stand in the history all the same.</summary>
    public bool MayBeStored
    {
        get => _mayBeStored;
        set => _mayBeStored = value;
    }

    /// <summary>Results of client tools that can only be sent together with a person's answer.</summary>
    public IReadOnlyList<ToolResult> Held { get; set; } = [];

    /// <summary>The question that was cut off the history to be asked again, and how many messages were left.</summary>
    public (MessageContent Message, int Left)? Rewound { get; set; }

    /// <summary>A turn, or one round of it, has ended well.</summary>
    public void Settle(string conversationId, IReadOnlyList<PendingInput> pending)
    {
        Id = conversationId.Length > 0 ? conversationId : Id;
        Pending = pending;
        Held = [];
        Rewound = null;
        MayBeStored = false;
    }

    public void Fail(Exception exception) => MayBeStored = exception is not AceDataException failure || failure.MayHaveBeenProcessed;

    public void Forget()
    {
        Id = null;
        Pending = [];
        Held = [];
        Rewound = null;
        MayBeStored = false;
    }
}
