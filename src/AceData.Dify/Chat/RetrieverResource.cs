namespace AceData.Dify;

/// <summary>A piece of a knowledge base that the answer rests on.</summary>
/// <remarks>On the wire: <c>retriever_resources</c>.</remarks>
public sealed record RetrieverResource : ApiRecord
{
    /// <summary>Its place in the list, from 1; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>position</c>.</remarks>
    public long? Position { get; init; }

    /// <summary>The knowledge base; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>dataset_id</c>.</remarks>
    public string? DatasetId { get; init; }

    /// <summary>The name of the knowledge base; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>dataset_name</c>.</remarks>
    public string? DatasetName { get; init; }

    /// <summary>The document; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>document_id</c>.</remarks>
    public string? DocumentId { get; init; }

    /// <summary>The name of the document; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>document_name</c>.</remarks>
    public string? DocumentName { get; init; }

    /// <summary>The piece; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>segment_id</c>.</remarks>
    public string? SegmentId { get; init; }

    /// <summary>How well it fits the question, from 0 to 1; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>score</c>.</remarks>
    public double? Score { get; init; }

    /// <summary>Its text; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>content</c>.</remarks>
    public string? Content { get; init; }
}
