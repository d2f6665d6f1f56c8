namespace AceData;

/// <summary>Reads a value that may come in several forms. What is in none of them is refused, and can be told from the others without an exception.</summary>
/// <param name="expected">What is read, for the message of the exception.</param>
internal abstract class LenientConverter<T>(string expected) : JsonConverter<T>, IRepairingConverter
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryRead(ref reader, out var value) ? value! : throw new JsonException($"Expected {expected}, not this {reader.TokenType}.");

    public RepairResult Repair(ReadOnlySpan<byte> value, PooledBuffer output)
    {
        Utf8JsonReader reader = new(value, LenientJson.ReaderOptions);
        reader.Read();
        if (!TryRead(ref reader, out _))
        {
            return RepairResult.Unreadable;
        }

        output.Append(value);
        return RepairResult.Whole;
    }

    /// <summary>Reads the value that the reader stands on; nothing but a scalar is read on.</summary>
    protected abstract bool TryRead(ref Utf8JsonReader reader, out T? value);
}
