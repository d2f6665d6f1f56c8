using System.Text.Json;

namespace AceData.Dify;

/// <summary>What is known about an answer beside its text.</summary>
/// <remarks>On the wire: <c>metadata</c>.</remarks>
public sealed record AnswerMetadata : ApiRecord
{
    private readonly JsonValue? _annotationReply;

    /// <summary>Tokens and prices; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>usage</c>.</remarks>
    public Usage? Usage { get; init; }

    /// <summary>The pieces of knowledge bases that the answer rests on; empty for none.</summary>
    /// <remarks>On the wire: <c>retriever_resources</c>.</remarks>
    public IReadOnlyList<RetrieverResource> RetrieverResources { get; init => field = EquatableList<RetrieverResource>.From(value); } = EquatableList<RetrieverResource>.Empty;

    /// <summary>The annotation that gave the answer, as it came; null when the model did</summary>
    /// <remarks>On the wire: <c>annotation_reply</c>.</remarks>
    public JsonElement? AnnotationReply
    {
        get => _annotationReply?.Element;
        init => _annotationReply = JsonValue.From(value);
    }
}
