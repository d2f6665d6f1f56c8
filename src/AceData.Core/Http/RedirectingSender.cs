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
            var (method, address) = (message.Method, message.RequestUri!);
#if !NETSTANDARD2_0
            message.Version = client.DefaultRequestVersion;
            message.VersionPolicy = client.DefaultVersionPolicy;
#endif
            var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, context.Timeout.Token).ConfigureAwait(false);
            var isRedirect = (int)response.StatusCode is 301 or 302 or 307 or 308;

            // A handler of the caller's that follows redirects by itself changes the message it was given.
            var refusal = response.RequestMessage is { } sent && (sent.Method != method || !IsSameOrigin(sent.RequestUri, address))
                ? $"The HttpClient followed a redirect of {context.Request.Operation} by itself, to {Origin(sent.RequestUri)}: set AllowAutoRedirect of its handler to false."
                : isRedirect ? WhyNotFollowed(response.Headers.Location, address, redirects, context.Request.Operation) : null;
            if (refusal is null && !isRedirect)
            {
                return response;
            }

            using (response)
            {
                message = refusal is null
                    ? RequestMessage.Create(context, new Uri(address, response.Headers.Location!))
                    : throw new ProtocolException(refusal) { Metadata = new(response, context.Attempts), Context = context };
            }
        }
    }

    private static string? WhyNotFollowed(Uri? location, Uri address, int redirects, string operation)
    {
        if (location is null)
        {
            return "The service answered with a redirect that has no Location header.";
        }

        var target = new Uri(address, location);
        if (!IsSameOrigin(target, address))
        {
            return $"The service redirected to another origin, {Origin(target)}, which gets no token.";
        }

        return redirects < MaxRedirects ? null : $"The service redirected {operation} more than {MaxRedirects} times.";
    }

    private static string? Origin(Uri? address) => address?.GetLeftPart(UriPartial.Authority);

    private static bool IsSameOrigin(Uri? target, Uri origin) =>
        target is not null && target.Scheme == origin.Scheme && target.Host == origin.Host && target.Port == origin.Port;
}
