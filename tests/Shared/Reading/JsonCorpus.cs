using System.Globalization;
using System.Text.RegularExpressions;

namespace AceData.Tests;

/// <summary>JSON texts that every reader of JSON must take, must refuse, or may do either with.</summary>
internal static partial class JsonCorpus
{
    private static readonly Dictionary<string, (char Class, byte[] Json)> All =
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reading", "json-corpus.txt"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t', 3))
            .ToDictionary(fields => fields[1], fields => (fields[0][0], BytesOf(fields[2])));

    public static int Count => All.Count;

    public static IReadOnlyList<string> Valid => NamesOf('y');

    public static IReadOnlyList<string> Invalid => NamesOf('n');

    public static IReadOnlyList<string> Either => NamesOf('i');

    public static byte[] Json(string name) => All[name].Json;

    private static IReadOnlyList<string> NamesOf(char kind) => [.. All.Where(item => item.Value.Class == kind).Select(item => item.Key)];

    private static byte[] BytesOf(string text)
    {
        List<byte> bytes = [];
        foreach (Match part in Part().Matches(text))
        {
            if (part.Groups["hex"].Success)
            {
                bytes.AddRange(Convert.FromHexString(part.Groups["hex"].Value));
                continue;
            }

            var times = part.Groups["times"].Success ? int.Parse(part.Groups["times"].Value, CultureInfo.InvariantCulture) : 1;
            bytes.AddRange(Enumerable.Repeat(Encoding.UTF8.GetBytes(part.Groups["text"].Value), times).SelectMany(piece => piece));
        }

        return [.. bytes];
    }

    [GeneratedRegex("⟦(?<hex>(?:[0-9A-F]{2})+)⟧|⟦(?<text>.*?)\\*(?<times>[0-9]+)⟧|(?<text>[^⟦]+)")]
    private static partial Regex Part();
}
