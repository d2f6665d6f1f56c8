namespace AceData.BedrockChat;

/// <summary>One turn: a question in words, with images and attachments where it has some.</summary>
/// <remarks>What is not set is not sent. <see cref="ApiRecord.AdditionalProperties"/> are sent as further fields.</remarks>
public sealed record ChatRequest : ApiRecord
{
    /// <summary>The most that a message may be, in bytes of JSON, files as base64 included: 256 KB.</summary>
    /// <remarks>The service puts messages into a queue; a larger one would fail there, after it was accepted. So it is refused before it is sent.</remarks>
    public const int MaxBytes = 256 * 1024;

    /// <summary>The model to ask.</summary>
    /// <remarks>On the wire: <c>message.model</c>.</remarks>
    public required ModelId Model { get; init; }

    /// <summary>The question as plain text, the same as a text block in front of <see cref="Content"/>; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: the first of <c>message.content</c>.</remarks>
    public string? Question { get; init; }

    /// <summary>The question as blocks of text, images and attachments; empty for none.</summary>
    /// <remarks>On the wire: <c>message.content</c>.</remarks>
    public IReadOnlyList<ContentBlock> Content { get; init => field = value ?? []; } = [];

    /// <summary>The conversation to continue, or an id of <see cref="Ulid.New"/> to begin one under; <see langword="null"/> leaves the id to the service.</summary>
    /// <remarks>On the wire: <c>conversationId</c>.</remarks>
    public string? ConversationId { get; init; }

    /// <summary>Whether to go on with the last reply where it was cut off; <see langword="null"/> for the service's default, which is no.</summary>
    /// <remarks>On the wire: <c>continueGenerate</c>. Legacy: old servers extend the last reply in place, newer ones take the field and do nothing.</remarks>
    public bool? ContinueGenerate { get; init; }

    /// <summary>Whether the model thinks before it answers; <see langword="null"/> for the service's default, which is no.</summary>
    /// <remarks>On the wire: <c>enableReasoning</c>. Older servers ignore it.</remarks>
    public bool? EnableReasoning { get; init; }

    /// <exception cref="ArgumentException">There is nothing to ask, or a value the service cannot take.</exception>
    internal void Check()
    {
        if (Model.Value.Length == 0)
        {
            throw new ArgumentException("A chat needs a Model.", "request");
        }

        if (Question is null && Content.Count == 0 && ContinueGenerate != true)
        {
            throw new ArgumentException("A chat needs a Question or Content.", "request");
        }

        if (Content.Any(static block => block is null))
        {
            throw new ArgumentException("A block of Content is null.", "request");
        }

        if (ConversationId is not null && string.IsNullOrWhiteSpace(ConversationId))
        {
            throw new ArgumentException("ConversationId is empty: leave it null to begin a new conversation.", "request");
        }
    }
}
