namespace AceData.Tests;

/// <summary>A JSON value that a service may send where a property expects another one.</summary>
/// <param name="Name">How failures name the value.</param>
/// <param name="Json">The bytes on the wire.</param>
/// <param name="Expected">What is read, as JSON; <see langword="null"/> when only a part of the value can be read.</param>
public sealed record OddValue(string Name, byte[] Json, string? Expected)
{
    private const int Depth = 600;

    private const string Repaired = "\"a\\uFFFD\"";

    public static IReadOnlyList<OddValue> All { get; } =
    [
        .. new[] { "null", "\"\"", "\"x\"", "0", "-1", "1.5", "1e400", "9e18", "true", "[]", "{}", "[null]" }.Select(json => new OddValue(json, Encoding.UTF8.GetBytes(json), json)),
        new("600 deep", Encoding.UTF8.GetBytes(new string('[', Depth) + new string(']', Depth)), null),
        new("unpaired surrogate", "\"a\\ud83d\""u8.ToArray(), Repaired),
        new("invalid UTF-8", [(byte)'"', (byte)'a', 0xFF, (byte)'"'], Repaired),
    ];

    public JsonElement? Value { get; } = Expected is null ? null : JsonElement.Parse(Expected);

    public JsonValueKind Kind => Value?.ValueKind ?? JsonValueKind.Array;
}
