namespace AceData;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public record Page<T> : ApiResponse
{
    /// <summary>The items of the page; empty when there are none.</summary>
    /// <remarks>On the wire: <c>data</c>, or <c>items</c>.</remarks>
    [JsonPropertyName("data")]
    public IReadOnlyList<T> Items { get; init => field = EquatableList<T>.From(value); } = EquatableList<T>.Empty;

    /// <summary>Whether more items follow this page; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>has_more</c>.</remarks>
    [JsonPropertyName("has_more")]
    public bool? HasMore { get; init; }

    /// <summary>The number of items on all pages; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>total</c>, or <c>count</c>.</remarks>
    [JsonPropertyName("total")]
    public long? Total { get; init; }

    /// <summary>The number of items that a page has at most; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>limit</c>.</remarks>
    [JsonPropertyName("limit")]
    public long? Limit { get; init; }

    /// <summary>The number of the page, starting at 1; <see langword="null"/> when the service does not count pages.</summary>
    /// <remarks>On the wire: <c>page</c>.</remarks>
    [JsonPropertyName("page")]
    public long? Number { get; init; }

    [JsonInclude]
    [JsonPropertyName("items")]
    internal IReadOnlyList<T>? ItemsByOtherName
    {
        get => null;
        init => Items = value is { Count: > 0 } ? EquatableList<T>.From(value) : Items;
    }

    [JsonInclude]
    [JsonPropertyName("count")]
    internal long? TotalByOtherName
    {
        get => null;
        init => Total ??= value;
    }
}
