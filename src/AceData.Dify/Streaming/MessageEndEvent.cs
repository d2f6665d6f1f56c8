namespace AceData.Dify;

/// <summary>The answer is whole. Speech may follow.</summary>
/// <remarks>On the wire: an event of type <c>message_end</c>.</remarks>
public sealed record MessageEndEvent : StreamEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "message_end";

    /// <summary>The message; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string? Id { get; init; }

    /// <summary>Usage and sources; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>metadata</c>.</remarks>
    public AnswerMetadata? Metadata { get; init; }

    /// <summary>The files of the answer; empty for none.</summary>
    /// <remarks>On the wire: <c>files</c>.</remarks>
    public IReadOnlyList<MessageFile> Files { get; init => field = EquatableList<MessageFile>.From(value); } = EquatableList<MessageFile>.Empty;

    /// <summary>Tokens and prices; <see langword="null"/> when the service does not say.</summary>
    [JsonIgnore]
    public Usage? Usage => Metadata?.Usage;
}
