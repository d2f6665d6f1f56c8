namespace AceData;

/// <summary>Turns the JSON texts of one stream into the events of one API, and knows when that stream is complete.</summary>
internal abstract class EventParser<TEvent>
    where TEvent : class
{
    /// <summary>Whether an event has said that the answer is whole, so that the stream may end.</summary>
    public bool IsComplete { get; protected set; }

    /// <summary>Whether nothing that may still follow belongs to the stream.</summary>
    public bool IsOver { get; protected set; }

    /// <summary>The error that the event read last stands for; <see langword="null"/> when it is none.</summary>
    public ErrorBody? Error { get; protected set; }

    /// <summary>The conversation the stream belongs to, once an event has named it.</summary>
    public string? ConversationId { get; protected set; }

    /// <summary>The task that makes the stream, once an event has named it; <see langword="null"/> where the API knows none.</summary>
    public string? TaskId { get; protected set; }

    /// <summary>Told about events of types that this package does not know; <see langword="null"/> where nobody listens.</summary>
    public UnknownTypes? UnknownTypes { get; set; }

    /// <summary>The text delivered so far.</summary>
    public abstract string PartialAnswer { get; }

    /// <summary>Whether these bytes, which are no JSON, say that the stream is over.</summary>
    public virtual bool IsEndMarker(ReadOnlySpan<byte> payload) => false;

    /// <summary>Whether these last bytes of a stream are the beginning of its end marker.</summary>
    public virtual bool BeginsEndMarker(ReadOnlySpan<byte> payload) => false;

    /// <summary>Reads one event; what comes back is not used when <see cref="Error"/> is set.</summary>
    /// <exception cref="System.Text.Json.JsonException">The bytes are not one JSON text.</exception>
    public abstract TEvent Parse(ReadOnlySpan<byte> json);

    /// <summary>Reads the events that a plain JSON answer stands for, where a stream was asked for.</summary>
    /// <exception cref="System.Text.Json.JsonException">The bytes are not an answer of this API.</exception>
    public abstract IReadOnlyList<TEvent> ParseBody(ReadOnlySpan<byte> json);
}
