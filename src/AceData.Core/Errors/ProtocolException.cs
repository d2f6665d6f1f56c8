namespace AceData;

/// <summary>What came is not this API: a page of a proxy, broken JSON, a redirect elsewhere, more than the limits allow.</summary>
public sealed class ProtocolException : AceDataException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public ProtocolException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ProtocolException(ErrorDetails details)
        : base(details)
    {
    }

    /// <summary>The first of the offending bytes, at most 256; empty when there are none.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The line of the stream that could not be read, counted from 1; <see langword="null"/> outside a stream.</summary>
    public long? LineNumber { get; init; }

    /// <summary>The first byte that could not be read, counted from 0 in the JSON text of its line; <see langword="null"/> when not known.</summary>
    public long? BytePosition { get; init; }
}
