namespace AceData;

/// <summary>The body of a request, which knows whether any of it has been given away.</summary>
internal interface IWatchedContent
{
    /// <summary>Whether the body was written out, to a connection or to a handler in between.</summary>
    bool WasRead { get; }
}
