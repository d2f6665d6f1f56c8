namespace AceData.Fuzz;

/// <summary>Changes one JSON text in one place.</summary>
internal sealed class JsonMutator(Random random)
{
    private const string Mark = "@@ODD@@";

    private static readonly byte[] QuotedMark = Encoding.UTF8.GetBytes($"\"{Mark}\"");

    private static readonly byte[][] OddValues =
    [
        .. new[]
        {
            "null", "\"\"", "\"x\"", "0", "1", "-1", "1.5", "1.0", "1e3", "1e400", "-1e400", "9e18", "1e40", "99999999999999999999", "-0", "true", "false", "[]", "{}", "[null]", "[[]]", "[{}]",
            "{\"a\":null}", "\"12\"", "\"1.0\"", "\"NaN\"", "NaN", "Infinity", "-Infinity", "\"2026-01-02T03:04:05Z\"", "1767323045000", "1767323045.5", "\"soon\"", "\"true\"",
            "\"a\\ud83d\"", "\"\\ude00b\"", "\"\\ud83d\\ude00\"", "{\"\\uDFAA\":0}", "[\"\\udfaa\"]", "\"\\uFFFF\"", "{\"\\uFFFFanswer\":1}", "\"\\u0000\"",
            "{\"error\":{\"code\":\"c\",\"message\":\"m\"}}", "[1,\"a\",null,{}]",
        }.Select(Encoding.UTF8.GetBytes),
        [(byte)'"', (byte)'a', 0xFF, (byte)'"'],
        [(byte)'"', 0xF0, 0x9F, 0x98, (byte)'"'],
        [(byte)'{', (byte)'"', 0xC3, (byte)'"', (byte)':', (byte)'1', (byte)'}'],
        Encoding.UTF8.GetBytes(new string('[', 70) + new string(']', 70)),
        Encoding.UTF8.GetBytes(new string('[', 600) + new string(']', 600)),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100)),
    ];

    private static readonly string[] OddNames = ["", "error", "code", "message", "type", "event", "id", "answer", "content", "\uFFFFid", "\uFFFF", "a\0b", "usage", "metadata", "data", "toString", "$ref", "$type", "$id"];

    public static JsonNode? TryParse(byte[] json)
    {
        try
        {
            var node = JsonNode.Parse(Encoding.UTF8.GetString(json), documentOptions: new JsonDocumentOptions { MaxDepth = 1024, AllowDuplicateProperties = false });
            _ = node?.ToJsonString();
            return node;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // Damaged before, a name twice, or text with half a character.
            return null;
        }
    }

    public byte[] Mutate(byte[] json) => TryParse(json) is JsonObject root ? Change(root) : json;

    private byte[] Change(JsonObject root)
    {
        var (parent, name) = Pick(root);
        switch (random.Next(8))
        {
            case 0:
                parent.Remove(name);
                return Bytes(root);
            case 1:
                parent[OddNames[random.Next(OddNames.Length)]] = Mark;
                break;
            case 2:
                // The same name twice, the odd one first or last.
                var twice = Encoding.UTF8.GetString(Bytes(root));
                return random.Next(2) == 0
                    ? [(byte)'{', .. Name(name), .. Odd(), (byte)',', .. Encoding.UTF8.GetBytes(twice[1..])]
                    : [.. Encoding.UTF8.GetBytes(twice[..^1]), .. root.Count == 0 ? default : ","u8, .. Name(name), .. Odd(), (byte)'}'];
            case 3:
                var moved = parent[name];
                parent.Remove(name);
                parent[name + (random.Next(2) == 0 ? string.Empty : "_")] = moved;
                return Bytes(root);
            case 4 when parent[name] is JsonArray items:
                items.Insert(random.Next(items.Count + 1), Mark);
                break;
            case 5:
                return Reordered(root);
            default:
                parent[name] = Mark;
                break;
        }

        var bytes = Bytes(root);
        var at = bytes.AsSpan().IndexOf(QuotedMark);
        return at < 0 ? bytes : [.. bytes.AsSpan(0, at), .. Odd(), .. bytes.AsSpan(at + QuotedMark.Length)];
    }

    private byte[] Odd() => OddValues[random.Next(OddValues.Length)];

    private byte[] Reordered(JsonObject root)
    {
        var fields = root.ToList();
        root.Clear();
        foreach (var field in fields.OrderBy(_ => random.Next()))
        {
            root[field.Key] = field.Value;
        }

        return Bytes(root);
    }

    private (JsonObject Parent, string Name) Pick(JsonObject root)
    {
        var parent = root;
        while (true)
        {
            if (parent.Count == 0)
            {
                return (parent, "a");
            }

            var field = parent.ElementAt(random.Next(parent.Count));
            var next = field.Value is JsonArray { Count: > 0 } items ? items[random.Next(items.Count)] : field.Value;
            if (next is not JsonObject inside || random.Next(3) == 0)
            {
                return (parent, field.Key);
            }

            parent = inside;
        }
    }

    private static byte[] Name(string name) => [.. Encoding.UTF8.GetBytes(JsonSerializer.Serialize(name)), (byte)':'];

    private static byte[] Bytes(JsonNode root) => Encoding.UTF8.GetBytes(root.ToJsonString());
}
