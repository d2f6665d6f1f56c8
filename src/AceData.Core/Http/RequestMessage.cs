namespace AceData;

/// <summary>One HTTP request of a call.</summary>
internal sealed class RequestMessage : HttpRequestMessage
{
    private RequestMessage(HttpMethod method, Uri address)
        : base(method, address)
    {
    }

    /// <summary>Whether the service may have seen the request. A body that this package cannot watch counts as seen.</summary>
    public bool MayHaveBeenSent => Content is not IWatchedContent content || content.WasRead;

    public static RequestMessage Create(CallContext context, Uri address)
    {
        var request = context.Request;
        RequestMessage message = new(request.Method, address) { Content = request.Content?.Invoke() };
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent.Value);

        // A compressor may hold back what streams until it has a block full.
        message.Headers.TryAddWithoutValidation("Accept-Encoding", request.Mode == ResponseMode.Json ? DecodedContent.Accepted : "identity");
        context.Settings.Api.Authorize(message, context.ApiToken!);
        if (request.Options is { } options)
        {
            message.Replace(options.Headers);
        }

        return message;
    }

    /// <summary>Returns method and path alone: the framework's own text shows every header, the token among them.</summary>
    /// <returns>The method and the address.</returns>
    public override string ToString() => $"{Method} {RequestUri?.GetLeftPart(UriPartial.Path)}";

    private void Replace(IReadOnlyDictionary<string, string> headers)
    {
        foreach (var header in headers)
        {
            if (Headers.TryGetValues(header.Key, out _))
            {
                Headers.Remove(header.Key);
            }

            if (!Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                Content?.Headers.Remove(header.Key);
                Content?.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }
    }
}
