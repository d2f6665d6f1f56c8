using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>Reads times: seconds since 1970, as everywhere, or ISO 8601 as in feedback, which means UTC when it names no offset.</summary>
internal sealed class TimeConverter : JsonConverter<DateTimeOffset>
{
    private static readonly UnixSecondsConverter Seconds = new();

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && DateTimeOffset.TryParse(JsonText.Read(ref reader), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : Seconds.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        Seconds.Write(writer, value, options);
}
