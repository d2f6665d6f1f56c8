namespace AceData;

/// <summary>The response is not a valid response of this API: a page of a proxy, broken JSON, a redirect elsewhere, more than the limits allow.</summary>
/// <inheritdoc cref="AceDataException(string, Exception?)" path="/param"/>
public sealed class ProtocolException(string message, Exception? innerException = null) : AceDataException(message, innerException), IPartialAnswer
{
    /// <summary>The first of the offending bytes, at most 256.</summary>
    /// <value>Empty when there are none.</value>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The line of the stream that could not be read, counted from 1.</summary>
    /// <value><see langword="null"/> outside a stream.</value>
    public long? LineNumber { get; init; }

    /// <summary>The first byte that could not be read, counted from 0 in the JSON text of its line.</summary>
    /// <value><see langword="null"/> when it is not known.</value>
    public long? BytePosition { get; init; }

    /// <inheritdoc/>
    public string PartialAnswer { get => field ?? Progress?.PartialAnswer ?? string.Empty; init; }

    /// <inheritdoc/>
    public string? TaskId { get => field ?? Progress?.TaskId; init; }
}
