using System.Globalization;
using System.Text;

namespace AceData;

/// <summary>Reads numbers in every form in which services write them: as JSON numbers, with a fraction of nothing or an exponent, or as text.</summary>
internal static class LenientNumber
{
    /// <exception cref="JsonException">The value is no whole number that fits.</exception>
    public static long ReadInt64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
        {
            return number;
        }

        var value = ReadDecimal(ref reader);
        return value >= long.MinValue && value <= long.MaxValue && decimal.Truncate(value) == value
            ? (long)value
            : throw new JsonException("A whole number was expected.");
    }

    /// <exception cref="JsonException">The value is no number that fits.</exception>
    public static double ReadDouble(ref Utf8JsonReader reader)
    {
        var isNumber = double.TryParse(TextOf(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        return isNumber && !double.IsNaN(value) && !double.IsInfinity(value) ? value : throw new JsonException("A number was expected.");
    }

    /// <exception cref="JsonException">The value is no number that fits.</exception>
    public static decimal ReadDecimal(ref Utf8JsonReader reader) =>
        decimal.TryParse(TextOf(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException("A decimal number was expected.");

    private static string TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => JsonText.Read(ref reader),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => throw new JsonException($"A number was expected, not {reader.TokenType}."),
    };
}
