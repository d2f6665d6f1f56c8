using System.Net.Http.Headers;

namespace AceData;

/// <summary>Reads the headers of a response.</summary>
internal static class ResponseHeaders
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> None = new Dictionary<string, IReadOnlyList<string>>();

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> From(HttpHeaders headers, HttpHeaders? contentHeaders)
    {
        Dictionary<string, IReadOnlyList<string>> all = new(StringComparer.OrdinalIgnoreCase);
        Add(all, headers);
        if (contentHeaders is not null)
        {
            Add(all, contentHeaders);
        }

        return all;
    }

    /// <summary>Reads the <c>Retry-After</c> header, in seconds or as a date.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var delay = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }

    private static void Add(Dictionary<string, IReadOnlyList<string>> all, HttpHeaders headers)
    {
        foreach (var header in headers)
        {
            all[header.Key] = [.. header.Value];
        }
    }
}
