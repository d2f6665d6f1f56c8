namespace AceData;

/// <summary>Follows redirects within the configured origin, with method, body and token; refuses all others.</summary>
internal sealed class RedirectHandler(ApiDefaults api, HttpMessageHandler innerHandler) : DelegatingHandler(innerHandler)
{
    private const int MaxRedirects = 5;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = (ApiRequestMessage)request;
        var response = await SendAsync(sent, cancellationToken).ConfigureAwait(false);
        for (var redirects = 0; IsRedirect(response); redirects++)
        {
            var target = Target(sent, response);
            response.Dispose();
            if (redirects == MaxRedirects)
            {
                throw Refused(sent.Call, $"The service redirected {sent.Call.Operation} more than {MaxRedirects} times.", response);
            }

            sent = sent.Call.CreateMessage(api, target, sent.Token);
            response = await SendAsync(sent, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private async Task<HttpResponseMessage> SendAsync(ApiRequestMessage message, CancellationToken cancellationToken)
    {
        var address = message.RequestUri!;
        var method = message.Method;
        var response = await base.SendAsync(message, cancellationToken).ConfigureAwait(false);

        // A handler of the caller's that follows redirects by itself changes the message it was given.
        if (response.RequestMessage is { } asked && (asked.Method != method || !IsSameOrigin(asked.RequestUri, address)))
        {
            response.Dispose();
            throw Refused(
                message.Call,
                $"The HttpClient followed a redirect of {message.Call.Operation} by itself, to {asked.RequestUri?.GetLeftPart(UriPartial.Authority)}: set AllowAutoRedirect of its handler to false.",
                response);
        }

        return response;
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 307 or 308;

    private static Uri Target(ApiRequestMessage sent, HttpResponseMessage response)
    {
        var origin = sent.RequestUri!;
        if (response.Headers.Location is not { } location)
        {
            response.Dispose();
            throw Refused(sent.Call, "The service answered with a redirect to nowhere.", response);
        }

        var target = new Uri(origin, location);
        if (IsSameOrigin(target, origin))
        {
            return target;
        }

        response.Dispose();
        throw Refused(sent.Call, $"The service redirected to another origin, {target.GetLeftPart(UriPartial.Authority)}, which gets no token.", response);
    }

    private static bool IsSameOrigin(Uri? target, Uri origin) =>
        target is not null && target.Scheme == origin.Scheme && target.Host == origin.Host && target.Port == origin.Port;

    private static ProtocolException Refused(ApiCall call, string message, HttpResponseMessage response) => new(new ErrorDetails
    {
        Message = message,
        StatusCode = (int)response.StatusCode,
        Headers = ResponseHeaders.From(response.Headers, contentHeaders: null),
        Attempts = call.Attempts,
        MayHaveBeenProcessed = call.MayHaveBeenProcessed,
    });
}
