namespace AceData.Aichat2;

/// <summary>One event of a streamed answer.</summary>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public abstract record StreamEvent
{
    private static readonly IReadOnlyDictionary<string, JsonElement> NoProperties = new Dictionary<string, JsonElement>();

    private protected StreamEvent()
    {
    }

    /// <summary>The type of the event.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    [JsonPropertyOrder(-1)]
    public abstract string Type { get; }

    /// <summary>The conversation; <see langword="null"/> when this event does not name it.</summary>
    /// <remarks>On the wire: <c>id</c>, or <c>conversation_id</c> in the last event.</remarks>
    [JsonIgnore]
    public string? ConversationId
    {
        get => Envelope.ConversationId;
        init => Envelope = new EventEnvelope(value, Envelope.UnknownFields, Envelope.Answer);
    }

    /// <summary>The fields that have no property of their own, by their name on the wire; empty when there are none.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties
    {
        get => Envelope.UnknownFields is { } fields ? SetAsideFields.Unmarked(fields) : NoProperties;
        init => Envelope = new EventEnvelope(Envelope.ConversationId, UnknownFieldSet.From(value), Envelope.Answer);
    }

    /// <summary>Conversation, unknown fields and the stream's answer in one reference: every event carries them, few differ.</summary>
    internal EventEnvelope Envelope { get; set; } = EventEnvelope.Empty;

    /// <summary>The conversation as events other than the last name it.</summary>
    [JsonInclude]
    [JsonPropertyName("id")]
    [JsonPropertyOrder(1)]
    internal string? WireId
    {
        get => this is DoneEvent ? null : ConversationId;
        set => Envelope = new EventEnvelope(value ?? ConversationId, Envelope.UnknownFields, Envelope.Answer);
    }

    /// <summary>The conversation as the last event names it.</summary>
    [JsonInclude]
    [JsonPropertyName("conversation_id")]
    internal string? WireConversationId
    {
        get => this is DoneEvent ? ConversationId : null;
        set => WireId = value;
    }

    [JsonInclude]
    [JsonExtensionData]
    internal UnknownFieldSet? UnknownFields
    {
        get => Envelope.UnknownFields;
        set => Envelope = new EventEnvelope(ConversationId, value, Envelope.Answer);
    }

    // Nothing that people say to each other: sizes and ids.
    private string DebuggerDisplay => $"{Type} {Describe()}".TrimEnd();

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

    /// <summary>Keeps a value that its property could not take.</summary>
    internal void SetAside(string name, JsonElement value)
    {
        var fields = UnknownFieldSet.From(UnknownFields) ?? [];
        fields.Keep(SetAsideFields.Mark + name, value);
        UnknownFields = fields;
    }

    /// <summary>What a debugger shows of the event beside its type: ids and lengths, never content.</summary>
    internal virtual string Describe() => ConversationId ?? string.Empty;

    /// <summary>Called once all fields are read, for events whose fields only say together what they mean.</summary>
    internal virtual void OnRead()
    {
    }
}
