using System.Net.Http.Headers;

namespace AceData;

/// <summary>One call of one operation: what is asked, and what became of it so far.</summary>
internal sealed class ApiCall
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    /// <summary>The name of the operation, in logs, traces and messages.</summary>
    public required string Operation { get; init; }

    public required RetrySafety Repeat { get; init; }

    /// <summary>Whether the operation changes nothing at the service.</summary>
    public bool ReadsOnly { get; init; }

    public HttpMethod Method { get; init; } = HttpMethod.Post;

    /// <summary>The path below the base address, without a leading slash.</summary>
    public required string Path { get; init; }

    public string Accept { get; init; } = MediaTypes.Json;

    /// <summary>Whether the body of a good answer is read by the caller, event by event.</summary>
    public bool Streams { get; init; }

    /// <summary>Whether the body of a good answer is handed on as it comes, whatever its type.</summary>
    public bool Downloads { get; init; }

    /// <summary>Makes the content of one request; asked again for each.</summary>
    public Func<HttpContent>? Content { get; init; }

    public RequestOptions? Options { get; init; }

    /// <summary>What the caller says in this call; asked only to keep it out of the messages of errors.</summary>
    public Func<IEnumerable<string?>>? Prompt { get; init; }

    /// <summary>The place in the limiter that the request under way holds; <see langword="null"/> for none.</summary>
    public IDisposable? Permit { get; set; }

    /// <summary>The token of the last request, kept only to keep it out of the messages of errors.</summary>
    public string? Token { get; private set; }

    /// <summary>Requests made so far.</summary>
    public int Attempts { get; set; }

    /// <summary>Repetitions made so far that count against <see cref="RetryOptions.MaxRetries"/>.</summary>
    public int Retries { get; set; }

    public bool TokenWasRefused { get; set; }

    /// <summary>Whether any request so far may have been carried out.</summary>
    public bool MayHaveBeenProcessed { get; set; }

    /// <summary>The wait before the next request, decided when the last one failed.</summary>
    public TimeSpan NextDelay { get; set; }

    /// <summary>When the call must be over, by the client's clock; <see langword="null"/> for never.</summary>
    public DateTimeOffset? Deadline { get; set; }

    /// <summary>The same call, not yet made.</summary>
    public ApiCall Again()
    {
        var again = (ApiCall)MemberwiseClone();
        again.Attempts = again.Retries = 0;
        again.TokenWasRefused = again.MayHaveBeenProcessed = false;
        again.Permit = null;
        return again;
    }

    public static HttpContent Json(byte[] body)
    {
        RequestContent content = new(body);
        content.Headers.ContentType = JsonType;
        return content;
    }

    public ApiRequestMessage CreateMessage(ApiDefaults api, Uri address, string token)
    {
        Token = token;
        ApiRequestMessage message = new(this, address, token) { Content = Content?.Invoke() };
        message.Headers.TryAddWithoutValidation("Accept", Accept);
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent.Value);
        if (Streams)
        {
            // A compressor may hold events back until it has a block full.
            message.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        }

        api.Authorize(message, token);
        AddHeaders(message);
        return message;
    }

    /// <summary>Leaves the limiter, for others to enter.</summary>
    public void ReleasePermit()
    {
        Permit?.Dispose();
        Permit = null;
    }

    private void AddHeaders(HttpRequestMessage message)
    {
        if (Options is null)
        {
            return;
        }

        foreach (var header in Options.Headers)
        {
            if (message.Headers.TryGetValues(header.Key, out _))
            {
                message.Headers.Remove(header.Key);
            }

            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                message.Content?.Headers.Remove(header.Key);
                message.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }
    }
}
