namespace AceData.Dify;

/// <summary>How annotations are found for a question.</summary>
public sealed record AnnotationReplySettings : ApiRecord
{
    /// <summary>How well an annotation must fit the question to answer it, from 0 to 1.</summary>
    /// <value>Default 0.9.</value>
    /// <remarks>On the wire: <c>score_threshold</c>.</remarks>
    public double ScoreThreshold { get; init; } = 0.9;

    /// <summary>The provider of the embedding model, such as <c>openai</c>.</summary>
    /// <remarks>On the wire: <c>embedding_provider_name</c>. Optional in the document, required by servers.</remarks>
    public required string EmbeddingProviderName { get; init; }

    /// <summary>The embedding model.</summary>
    /// <remarks>On the wire: <c>embedding_model_name</c>. Optional in the document, required by servers.</remarks>
    public required string EmbeddingModelName { get; init; }
}
