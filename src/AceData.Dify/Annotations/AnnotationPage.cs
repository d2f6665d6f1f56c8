using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>One page of annotations.</summary>
public sealed record AnnotationPage : ApiResponse
{
    /// <summary>The annotations; empty for none.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public IReadOnlyList<Annotation> Items { get; init => field = value ?? []; } = [];

    /// <summary>Whether there is another page.</summary>
    /// <remarks>On the wire: <c>has_more</c>.</remarks>
    public bool HasMore { get; init; }

    /// <summary>How many annotations a page has at most; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>limit</c>.</remarks>
    public long? Limit { get; init; }

    /// <summary>How many there are in all; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>total</c>.</remarks>
    public long? Total { get; init; }

    /// <summary>The number of the page, from 1; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>page</c>.</remarks>
    public long? Page { get; init; }
}
