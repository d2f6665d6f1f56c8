namespace AceData.BedrockChat;

/// <summary>A chat turn: a question in text, or content with images and attachments.</summary>
/// <remarks>A property that is not set is not sent. <see cref="ApiRecord.AdditionalProperties"/> are sent as further fields.</remarks>
[DebuggerDisplay("Model = {Model.Value}, ConversationId = {ConversationId}, {Content.Count} blocks")]
public sealed record ChatRequest : ApiRecord
{
    /// <summary>The largest size of a message: 262,144 bytes of JSON, including files as base64.</summary>
    /// <remarks>The service puts messages into a queue. A larger message would fail there, after it was accepted, so the client rejects it before sending.</remarks>
    public const int MaxBytes = 256 * 1024;

    /// <summary>The model that answers.</summary>
    /// <remarks>On the wire: <c>message.model</c>.</remarks>
    public required ModelId Model { get; init; }

    /// <summary>The question as plain text; <see langword="null"/> when <see cref="Content"/> is set. Setting both throws an <see cref="ArgumentException"/>.</summary>
    /// <remarks>On the wire: the only block of <c>message.content</c>.</remarks>
    public string? Question { get; init; }

    /// <summary>The question as blocks of text, images and attachments; empty when <see cref="Question"/> is set.</summary>
    /// <exception cref="ArgumentException">A block is <see langword="null"/>.</exception>
    /// <remarks>On the wire: <c>message.content</c>.</remarks>
    public IReadOnlyList<ContentBlock> Content { get; init => field = EquatableList<ContentBlock>.From(WithoutNull(value)); } = EquatableList<ContentBlock>.Empty;

    /// <summary>The ID of the conversation to continue, or an ID created by <see cref="Ulid.New"/> for a new conversation; <see langword="null"/> lets the service choose the ID of a new conversation.</summary>
    /// <remarks>On the wire: <c>conversationId</c>.</remarks>
    public string? ConversationId { get; init; }

    /// <summary>Whether to continue the last reply where it was cut off; <see langword="null"/> for the service's default, which is no.</summary>
    /// <remarks>On the wire: <c>continueGenerate</c>. Legacy: old servers extend the last reply in place, newer ones accept the field and ignore it.</remarks>
    public bool? ContinueGenerate { get; init; }

    /// <summary>Whether the model reasons before it answers; <see langword="null"/> for the service's default, which is no.</summary>
    /// <remarks>On the wire: <c>enableReasoning</c>. Older servers ignore it.</remarks>
    public bool? EnableReasoning { get; init; }

    /// <exception cref="ArgumentException">There is no question, or a value is invalid.</exception>
    internal void Validate()
    {
        if (Model.Value.Length == 0)
        {
            throw new ArgumentException("A chat needs a Model.", "request");
        }

        if (Question is not null && Content.Count > 0)
        {
            throw new ArgumentException("Question and Content are both set: add the question to Content as ContentBlock.Text, or leave Content empty.", "request");
        }

        if (Question is null && Content.Count == 0 && ContinueGenerate != true)
        {
            throw new ArgumentException("A chat needs a Question or Content.", "request");
        }

        if (ConversationId is not null && string.IsNullOrWhiteSpace(ConversationId))
        {
            throw new ArgumentException("ConversationId is empty: leave it null to start a new conversation.", "request");
        }
    }

    // Dropped silently, a block that is null would change the question.
    private static IReadOnlyList<ContentBlock>? WithoutNull(IReadOnlyList<ContentBlock>? value) =>
        value?.Any(static block => block is null) == true ? throw new ArgumentException("A block of Content is null.", nameof(value)) : value;
}
