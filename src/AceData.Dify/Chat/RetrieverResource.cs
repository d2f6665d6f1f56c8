namespace AceData.Dify;

/// <summary>A knowledge base segment on which an answer is based.</summary>
/// <remarks>On the wire: <c>retriever_resources</c>.</remarks>
[DebuggerDisplay("Position = {Position}, SegmentId = {SegmentId}, Score = {Score}")]
public sealed record RetrieverResource : ApiRecord
{
    /// <summary>The position in the list, starting at 1; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>position</c>.</remarks>
    public long? Position { get; init; }

    /// <summary>The ID of the knowledge base; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>dataset_id</c>.</remarks>
    public string? DatasetId { get; init; }

    /// <summary>The name of the knowledge base; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>dataset_name</c>.</remarks>
    public string? DatasetName { get; init; }

    /// <summary>The ID of the document; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>document_id</c>.</remarks>
    public string? DocumentId { get; init; }

    /// <summary>The name of the document; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>document_name</c>.</remarks>
    public string? DocumentName { get; init; }

    /// <summary>The ID of the segment; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>segment_id</c>.</remarks>
    public string? SegmentId { get; init; }

    /// <summary>The relevance to the question, from 0 to 1; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>score</c>.</remarks>
    public double? Score { get; init; }

    /// <summary>The text of the segment; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>content</c>.</remarks>
    public string? Content { get; init; }
}
