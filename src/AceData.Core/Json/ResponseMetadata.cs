using System.Net.Http.Headers;

namespace AceData;

/// <summary>How a response arrived.</summary>
[DebuggerDisplay("status {StatusCode}, attempts {Attempts}, trace ID {TraceId}")]
public sealed record ResponseMetadata
{
    internal static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoHeaders = new Dictionary<string, IReadOnlyList<string>>();
    internal static readonly ResponseMetadata None = new();

    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>>? _lateHeaders;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>>? _headers;

    /// <summary>Creates metadata by hand, for tests of code that reads it.</summary>
    public ResponseMetadata()
    {
    }

    internal ResponseMetadata(HttpResponseMessage response, int attempts)
    {
        StatusCode = response.StatusCode;
        Attempts = attempts;

        // Most callers never look: the dictionary is made when one does.
        var (headers, contentHeaders) = (response.Headers, response.Content?.Headers);
        _lateHeaders = new(() => Merge(headers, contentHeaders));
    }

    /// <summary>The HTTP status of the response.</summary>
    /// <value><see langword="null"/> when the response was created by hand.</value>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The headers of the response, by case-insensitive name.</summary>
    /// <value>Empty when the response was created by hand.</value>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers
    {
        get => _headers ?? _lateHeaders?.Value ?? NoHeaders;
        init => _headers = value;
    }

    /// <summary>The ID under which the service logged the call.</summary>
    /// <value><see langword="null"/> when the service gave none.</value>
    public string? TraceId { get; init; }

    /// <summary>The number of requests sent for the call; more than 1 when it was retried.</summary>
    public int Attempts { get; init; }

    /// <summary>Reads the <c>Retry-After</c> header, in seconds or as a date.</summary>
    internal static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var delay = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }

    private static Dictionary<string, IReadOnlyList<string>> Merge(HttpHeaders headers, HttpHeaders? contentHeaders)
    {
        Dictionary<string, IReadOnlyList<string>> all = new(StringComparer.OrdinalIgnoreCase);
        foreach (var header in contentHeaders is null ? headers : headers.Concat(contentHeaders))
        {
            all[header.Key] = [.. header.Value];
        }

        return all;
    }
}
