namespace AceData.Aichat2;

/// <summary>Follows redirects within the configured origin, with method, body and token; refuses all others.</summary>
internal sealed class RedirectHandler(ApiDefaults api, HttpMessageHandler innerHandler) : DelegatingHandler(innerHandler)
{
    private const int MaxRedirects = 5;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = (ApiRequestMessage)request;
        var response = await base.SendAsync(sent, cancellationToken).ConfigureAwait(false);
        for (var redirects = 0; IsRedirect(response); redirects++)
        {
            var target = Target(sent, response);
            response.Dispose();
            if (redirects == MaxRedirects)
            {
                throw Refused($"The service redirected {sent.Call.Operation} more than {MaxRedirects} times.", response);
            }

            sent = sent.Call.CreateMessage(api, target, sent.Token);
            response = await base.SendAsync(sent, cancellationToken).ConfigureAwait(false);
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
            throw Refused("The service answered with a redirect to nowhere.", response);
        }

        var target = location.IsAbsoluteUri ? location : new Uri(origin, location);
        if (target.Scheme == origin.Scheme && target.Host == origin.Host && target.Port == origin.Port)
        {
            return target;
        }

        response.Dispose();
        throw Refused($"The service redirected to another origin, {target.GetLeftPart(UriPartial.Authority)}, which gets no token.", response);
    }

    private static ProtocolException Refused(string message, HttpResponseMessage response) => new(new ErrorDetails
    {
        Message = message,
        StatusCode = (int)response.StatusCode,
        Headers = ResponseHeaders.From(response.Headers, contentHeaders: null),
    });
}
