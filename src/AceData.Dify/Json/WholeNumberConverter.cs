using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>Reads whole numbers, also those that come as strings or with a fraction of nothing.</summary>
internal sealed class WholeNumberConverter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
        {
            return number;
        }

        var text = reader.TokenType == JsonTokenType.String ? JsonText.Read(ref reader) : Encoding.UTF8.GetString(reader.ValueSpan);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= long.MinValue && value <= long.MaxValue
            ? (long)value
            : throw new JsonException("A whole number was expected.");
    }

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
