using System.Text.Json;

namespace AceData.Aichat2;

/// <summary>One event of a streamed answer.</summary>
public abstract record StreamEvent
{
    private static readonly IReadOnlyDictionary<string, JsonElement> NoProperties = new Dictionary<string, JsonElement>();

    private protected StreamEvent()
    {
    }

    /// <summary>The type of the event.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    public abstract string Type { get; }

    /// <summary>The conversation; <see langword="null"/> when this event does not name it.</summary>
    /// <remarks>On the wire: <c>id</c>, or <c>conversation_id</c> in the last event.</remarks>
    public string? ConversationId
    {
        get => Envelope.ConversationId;
        init => Envelope = new EventEnvelope(value, Envelope.UnknownFields, Envelope.Answer);
    }

    /// <summary>The fields that have no property of their own, by their name on the wire; empty when there are none.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties
    {
        get => Envelope.UnknownFields ?? NoProperties;
        init
        {
            var fields = value is null || value.Count == 0 ? null : value.ToDictionary(unknown => unknown.Key, unknown => unknown.Value);
            Envelope = new EventEnvelope(Envelope.ConversationId, fields, Envelope.Answer);
        }
    }

    /// <summary>Conversation, unknown fields and the stream's answer in one reference: every event carries them, few differ.</summary>
    internal EventEnvelope Envelope { get; init; } = EventEnvelope.Empty;

    /// <summary>Writes the event as JSON, in the form in which the service sends it; for passing it on or keeping it.</summary>
    /// <param name="writer">Where to write.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        StreamEventWriter.Write(writer, this);
    }

    /// <summary>The type's name alone: what people say to each other belongs into no log by accident.</summary>
    /// <returns>The type's name.</returns>
    public sealed override string ToString() => GetType().Name;
}
