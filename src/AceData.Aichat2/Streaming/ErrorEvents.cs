using System.Text.Json;

namespace AceData.Aichat2;

/// <summary>Reads the event that reports an error.</summary>
internal static class ErrorEvents
{
    public static ErrorBody Read(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        LenientJson.Read(ref reader);
        reader.Read();
        return ErrorBody.Read(json);
    }
}
