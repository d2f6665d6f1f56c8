namespace AceData.Dify;

/// <summary>The settings for matching annotations to questions.</summary>
[DebuggerDisplay("{EmbeddingProviderName,nq}/{EmbeddingModelName,nq}, ScoreThreshold = {ScoreThreshold}")]
public sealed record AnnotationReplySettings : ApiRecord
{
    /// <summary>The minimum similarity of an annotation to a question, from 0 to 1, for the annotation to answer it.</summary>
    /// <value>Default 0.9.</value>
    /// <remarks>On the wire: <c>score_threshold</c>.</remarks>
    public double ScoreThreshold { get; init; } = 0.9;

    /// <summary>The provider of the embedding model, such as <c>openai</c>.</summary>
    /// <remarks>On the wire: <c>embedding_provider_name</c>. Optional in the documentation of Dify, but required by servers.</remarks>
    public required string EmbeddingProviderName { get; init; }

    /// <summary>The embedding model.</summary>
    /// <remarks>On the wire: <c>embedding_model_name</c>. Optional in the documentation of Dify, but required by servers.</remarks>
    public required string EmbeddingModelName { get; init; }
}
