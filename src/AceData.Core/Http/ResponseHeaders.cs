using System.Net.Http.Headers;

namespace AceData;

/// <summary>Turns the framework's headers into a plain dictionary.</summary>
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

    private static void Add(Dictionary<string, IReadOnlyList<string>> all, HttpHeaders headers)
    {
        foreach (var header in headers)
        {
            all[header.Key] = [.. header.Value];
        }
    }
}
