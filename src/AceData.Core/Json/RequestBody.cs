namespace AceData;

/// <summary>Writes the JSON body of a request.</summary>
internal static class RequestBody
{
    /// <summary>Returns the bytes that <paramref name="write"/> wrote for a value.</summary>
    public static byte[] Write<T>(T value, Action<Utf8JsonWriter, T> write, JsonWriterOptions options = default)
    {
        using PooledBuffer body = new();
        using (Utf8JsonWriter writer = new(body, options))
        {
            write(writer, value);
        }

        return body.Span.ToArray();
    }
}
