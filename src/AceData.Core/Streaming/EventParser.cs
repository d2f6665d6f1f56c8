using System.Text;

namespace AceData;

/// <summary>Turns the JSON texts of one stream into the events of one API.</summary>
internal abstract class EventParser<TEvent>
    where TEvent : class
{
    /// <summary>What the stream has told so far.</summary>
    public StreamState State { get; } = new();

    /// <summary>Told about events of types that this package does not know; <see langword="null"/> where nobody listens.</summary>
    public UnknownTypes? UnknownTypes { get; set; }

    /// <summary>Whether these last bytes of a stream are the beginning of its end marker.</summary>
    public virtual bool BeginsEndMarker(ReadOnlySpan<byte> payload) => false;

    /// <summary>Whether this object ends the stream, so that whatever stands behind it is no matter.</summary>
    /// <exception cref="JsonException">The bytes are not one JSON text.</exception>
    public abstract bool IsEnding(ReadOnlySpan<byte> json);

    /// <summary>Ends a text that was waiting for more, now that no more can come; called until nothing is left.</summary>
    /// <returns>The event that brings the rest of the text; <see langword="null"/> when nothing is left.</returns>
    public virtual TEvent? TakeRest() => null;

    /// <summary>Reads one text of the stream, which says itself what it is.</summary>
    /// <exception cref="JsonException">The bytes are not one JSON text.</exception>
    public virtual ParseResult<TEvent> Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return ParseEvent(json);
        }
        catch (JsonException) when (JsonSanitizer.TrySanitize(json, out var sound))
        {
            return ParseEvent(sound);
        }
    }

    /// <summary>Reads the events that a plain JSON answer stands for, where a stream was asked for.</summary>
    /// <exception cref="JsonException">The bytes are not an answer of this API.</exception>
    public abstract IReadOnlyList<TEvent> ParseBody(ReadOnlySpan<byte> json);

    /// <summary>Reads one text of the stream as an event; tried again with the text put right when that throws.</summary>
    /// <exception cref="JsonException">The bytes are not one JSON text.</exception>
    protected abstract ParseResult<TEvent> ParseEvent(ReadOnlySpan<byte> json);

    /// <summary>Finds the type of an event, wherever in it.</summary>
    /// <param name="reader">At the start. Afterwards where a walk over the fields begins: behind the type when that comes first, as it does.</param>
    /// <param name="name">The field that names the type.</param>
    /// <param name="type">The type; empty when the event names none.</param>
    protected static bool TryReadType(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> type)
    {
        type = default;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        var ahead = reader;
        for (var first = true; ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName; first = false)
        {
            var isType = JsonText.NameIs(ref ahead, name);
            ahead.Read();
            if (!isType)
            {
                ahead.Skip();
                continue;
            }

            if (ahead.TokenType != JsonTokenType.String)
            {
                return false;
            }

            type = ahead.ValueIsEscaped ? Encoding.UTF8.GetBytes(JsonText.Read(ref ahead)) : ahead.ValueSpan;
            reader = first ? ahead : reader;
            return true;
        }

        return false;
    }
}
