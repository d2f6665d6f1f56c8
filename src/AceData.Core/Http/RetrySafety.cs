namespace AceData;

/// <summary>After which failures an operation may be repeated.</summary>
internal enum RetrySafety
{
    /// <summary>Never: its content can be read only once.</summary>
    Never,

    /// <summary>Only when no connection was made, whatever the options say: nothing tells a second run from the first.</summary>
    IfNotSent,

    /// <summary>Only when it cannot have begun: no connection was made, or the service turned it away.</summary>
    IfNotProcessed,

    /// <summary>Also after the service failed outright: it keeps nothing that a second run would double.</summary>
    IfStateless,

    /// <summary>After any transient failure: twice has the same effect as once.</summary>
    Always,
}
