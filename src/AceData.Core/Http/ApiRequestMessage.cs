namespace AceData;

/// <summary>One request of a call; handlers below find the call on it.</summary>
internal sealed class ApiRequestMessage(ApiCall call, Uri address, string token) : HttpRequestMessage(call.Method, address)
{
    public ApiCall Call => call;

    public string Token => token;

    /// <summary>Whether the service may have seen the request. A body this package cannot watch counts as seen.</summary>
    public bool MayHaveBeenSent => Content is not IWatchedContent content || content.WasRead;

    /// <summary>Method and path alone: the framework's own text shows every header, the token among them.</summary>
    /// <returns>The method and the address.</returns>
    public override string ToString() => $"{Method} {RequestUri?.GetLeftPart(UriPartial.Path)}";
}
