namespace AceData.Dify;

/// <summary>The usage and the sources of an answer.</summary>
/// <remarks>On the wire: <c>metadata</c>.</remarks>
[DebuggerDisplay("RetrieverResources = {RetrieverResources.Count}")]
public sealed record AnswerMetadata : ApiRecord
{
    private readonly JsonValue? _annotationReply;

    /// <summary>The tokens and prices; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>usage</c>.</remarks>
    public Usage? Usage { get; init; }

    /// <summary>The knowledge base segments on which the answer is based; empty for none.</summary>
    /// <remarks>On the wire: <c>retriever_resources</c>.</remarks>
    public IReadOnlyList<RetrieverResource> RetrieverResources { get; init => field = EquatableList<RetrieverResource>.From(value); } = EquatableList<RetrieverResource>.Empty;

    /// <summary>The annotation that provided the answer, in JSON; <see langword="null"/> when the model generated it.</summary>
    /// <remarks>On the wire: <c>annotation_reply</c>.</remarks>
    public JsonElement? AnnotationReply
    {
        get => _annotationReply?.Element;
        init => _annotationReply = JsonValue.From(value);
    }
}
