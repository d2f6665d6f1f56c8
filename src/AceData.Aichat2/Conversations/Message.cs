namespace AceData.Aichat2;

/// <summary>A message in the history of a conversation.</summary>
[DebuggerDisplay("Message of {Role}, {Content.Count} blocks, {Content.Text.Length} characters")]
public sealed record Message : ApiRecord
{
    /// <summary>The author of the message.</summary>
    /// <remarks>On the wire: <c>role</c>.</remarks>
    public MessageRole Role { get; init; }

    /// <summary>The content: text, or blocks with the tools used and the files shown.</summary>
    /// <remarks>On the wire: <c>content</c>.</remarks>
    public MessageContent Content { get; init => field = value ?? MessageContent.Empty; } = MessageContent.Empty;

    /// <summary>The reasoning of the model; <see langword="null"/> when it was not stored.</summary>
    /// <remarks>On the wire: <c>thinking</c>.</remarks>
    public string? Thinking { get; init; }

    /// <summary>The sources cited, by ID; empty for none.</summary>
    /// <remarks>On the wire: <c>citations</c>.</remarks>
    [JsonIgnore]
    [JsonConverter(typeof(CitationsConverter))]
    public IReadOnlyDictionary<string, Citation> Citations { get; init => field = EquatableDictionary<Citation>.From(value); } = EquatableDictionary<Citation>.Empty;

    // The service checks messages strictly: none is left out rather than sent as an empty object.
    [JsonInclude]
    [JsonPropertyName("citations")]
    internal IReadOnlyDictionary<string, Citation>? CitationsOnWire
    {
        get => Citations.Count > 0 ? Citations : null;
        init => Citations = EquatableDictionary<Citation>.From(value);
    }
}
