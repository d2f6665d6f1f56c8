using System.Net.Http.Headers;

namespace AceData;

/// <summary>How an answer arrived.</summary>
public sealed record ResponseMetadata
{
    internal static readonly ResponseMetadata None = new();

    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>>? _lateHeaders;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>>? _headers;

    /// <summary>Makes metadata by hand, for tests of code that reads it.</summary>
    public ResponseMetadata()
    {
    }

    internal ResponseMetadata(HttpResponseMessage response, HttpContentHeaders? contentHeaders, int attempts)
    {
        StatusCode = (int)response.StatusCode;
        Attempts = attempts;

        // Most callers never look: the dictionary is made when one does.
        var headers = response.Headers;
        _lateHeaders = new(() => ResponseHeaders.From(headers, contentHeaders));
    }

    /// <summary>The HTTP status; 0 when the answer was made by hand.</summary>
    public int StatusCode { get; init; }

    /// <summary>The headers, by case-insensitive name; empty when the answer was made by hand.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers
    {
        get => _headers ?? _lateHeaders?.Value ?? ResponseHeaders.None;
        init => _headers = value;
    }

    /// <summary>The id under which the service logged the call; <see langword="null"/> when it gave none.</summary>
    public string? TraceId { get; init; }

    /// <summary>How many requests the call took; above 1 it was repeated.</summary>
    public int Attempts { get; init; }
}
