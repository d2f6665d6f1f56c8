namespace AceData;

/// <summary>Sends a request through the <see cref="HttpClient"/>.</summary>
/// <remarks>Redirects within the configured origin are followed, with method, body and token; all others are refused.</remarks>
internal sealed class RedirectingSender(HttpClient client)
{
    private const int MaxRedirects = 5;

    public async Task<HttpResponseMessage> SendAsync(CallContext context, HttpRequestMessage message)
    {
        for (var redirects = 0; ; redirects++)
        {
            var method = message.Method;
            var address = message.RequestUri!;
#if !NETSTANDARD2_0
            message.Version = client.DefaultRequestVersion;
            message.VersionPolicy = client.DefaultVersionPolicy;
#endif
            var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, context.Timeout.Token).ConfigureAwait(false);

            // A handler of the caller's that follows redirects by itself changes the message it was given.
            if (response.RequestMessage is { } sent && (sent.Method != method || !IsSameOrigin(sent.RequestUri, address)))
            {
                var origin = sent.RequestUri?.GetLeftPart(UriPartial.Authority);
                throw Refused(
                    context, response, $"The HttpClient followed a redirect of {context.Request.Operation} by itself, to {origin}: set AllowAutoRedirect of its handler to false.");
            }

            if ((int)response.StatusCode is not (301 or 302 or 307 or 308))
            {
                return response;
            }

            var target = GetTarget(context, response, address, redirects);
            response.Dispose();
            message = RequestMessage.Create(context, target);
        }
    }

    private static Uri GetTarget(CallContext context, HttpResponseMessage response, Uri address, int redirects)
    {
        if (response.Headers.Location is not { } location)
        {
            throw Refused(context, response, "The service answered with a redirect that has no Location header.");
        }

        var target = new Uri(address, location);
        if (!IsSameOrigin(target, address))
        {
            throw Refused(context, response, $"The service redirected to another origin, {target.GetLeftPart(UriPartial.Authority)}, which gets no token.");
        }

        return redirects < MaxRedirects
            ? target
            : throw Refused(context, response, $"The service redirected {context.Request.Operation} more than {MaxRedirects} times.");
    }

    private static bool IsSameOrigin(Uri? target, Uri origin) =>
        target is not null && target.Scheme == origin.Scheme && target.Host == origin.Host && target.Port == origin.Port;

    private static ProtocolException Refused(CallContext context, HttpResponseMessage response, string message)
    {
        response.Dispose();
        return ExceptionFactory.RedirectRefused(context, response, message);
    }
}
