namespace AceData;

/// <summary>A JSON value that is equal to another when both mean the same: order of members and form of numbers do not count.</summary>
internal readonly struct JsonValue(JsonElement element) : IEquatable<JsonValue>
{
    public JsonElement Element => element;

    /// <summary>Compares two optional values by meaning.</summary>
    public static bool Equals(JsonElement left, JsonElement right) =>
        left.ValueKind == JsonValueKind.Undefined || right.ValueKind == JsonValueKind.Undefined
            ? left.ValueKind == right.ValueKind
            : MeanTheSame(left, right);

    /// <summary>The value as a field to keep; <see langword="null"/> for none.</summary>
    public static JsonValue? From(JsonElement? element) => element is { } value ? new JsonValue(value) : null;

    public bool Equals(JsonValue other) => Equals(element, other.Element);

    public override bool Equals(object? obj) => obj is JsonValue other && Equals(other);

    // Equal values have equal kinds; anything finer would have to walk the whole value.
    public override int GetHashCode() => (int)element.ValueKind;

    private static bool MeanTheSame(JsonElement left, JsonElement right)
    {
        try
        {
            return JsonElement.DeepEquals(left, right);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The platform compares no numbers with an exponent beyond Int32.
            return left.GetRawText() == right.GetRawText();
        }
    }
}
