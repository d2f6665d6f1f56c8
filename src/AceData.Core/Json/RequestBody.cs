namespace AceData;

/// <summary>Writes the JSON body of a request.</summary>
internal static class RequestBody
{
    /// <summary>Returns the object of a request, as bytes.</summary>
    /// <exception cref="ArgumentException">A field would be written twice.</exception>
    public static byte[] WriteObject<T>(T record, Action<Utf8JsonWriter, T> writeFields, JsonWriterOptions options = default)
        where T : ApiRecord =>
        Write((record, writeFields), static (writer, body) => writer.WriteObject(body.record, body.writeFields), options);

    /// <inheritdoc cref="WriteObject{T}(T, Action{Utf8JsonWriter, T}, JsonWriterOptions)"/>
    public static byte[] WriteObject<T>(ApiRecord record, T state, Action<Utf8JsonWriter, T> writeFields) =>
        Write((record, state, writeFields), static (writer, body) => writer.WriteObject(body.record, body.state, body.writeFields));

    /// <summary>Returns the bytes that <paramref name="write"/> wrote for a value.</summary>
    public static byte[] Write<T>(T value, Action<Utf8JsonWriter, T> write, JsonWriterOptions options = default)
    {
        using PooledBuffer body = new();
        options.MaxDepth = JsonDepth.MaxForWriting;
        using (Utf8JsonWriter writer = new(body, options))
        {
            write(writer, value);
        }

        return body.Span.ToArray();
    }
}
