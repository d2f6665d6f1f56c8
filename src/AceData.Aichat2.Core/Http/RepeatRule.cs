namespace AceData.Aichat2;

/// <summary>After which failures an operation may be repeated.</summary>
internal enum RepeatRule
{
    /// <summary>Never: its content can be read only once.</summary>
    Never,

    /// <summary>Only when no connection was made, whatever the options say: nothing tells a second run from the first.</summary>
    WhenNotSent,

    /// <summary>Only when it cannot have begun: no connection was made, or the service turned it away.</summary>
    WhenNotBegun,

    /// <summary>Also after the service failed outright: it keeps nothing that a second run would double.</summary>
    WhenNotKept,

    /// <summary>After any transient failure: twice has the same effect as once.</summary>
    Always,
}
