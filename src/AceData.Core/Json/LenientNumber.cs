using System.Globalization;
using System.Text;

namespace AceData;

/// <summary>Reads numbers in every form in which services write them: as JSON numbers, with a fraction of nothing or an exponent, or as text.</summary>
internal static class LenientNumber
{
    /// <returns><see langword="false"/> when the value is no whole number that fits.</returns>
    public static bool TryReadInt64(ref Utf8JsonReader reader, out long value)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out value))
        {
            return true;
        }

        var isWhole = TryReadDecimal(ref reader, out var number)
            && number >= long.MinValue && number <= long.MaxValue && decimal.Truncate(number) == number;
        value = isWhole ? (long)number : 0;
        return isWhole;
    }

    /// <returns><see langword="false"/> when the value is no finite number.</returns>
    public static bool TryReadDouble(ref Utf8JsonReader reader, out double value)
    {
        value = 0;
        return TryGetText(ref reader, out var text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && !double.IsNaN(value) && !double.IsInfinity(value);
    }

    /// <returns><see langword="false"/> when the value is no number that fits.</returns>
    public static bool TryReadDecimal(ref Utf8JsonReader reader, out decimal value)
    {
        value = 0;
        return TryGetText(ref reader, out var text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryGetText(ref Utf8JsonReader reader, out string text)
    {
        text = reader.TokenType switch
        {
            JsonTokenType.String => JsonText.Read(ref reader),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => string.Empty,
        };
        return text.Length > 0;
    }
}
