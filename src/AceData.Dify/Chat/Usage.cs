namespace AceData.Dify;

/// <summary>The tokens an answer took and what they cost.</summary>
/// <remarks>On the wire: <c>usage</c>. Prices are decimal strings there.</remarks>
public sealed record Usage : ApiRecord
{
    /// <summary>Tokens read; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>prompt_tokens</c>.</remarks>
    public long? PromptTokens { get; init; }

    /// <summary>The price of one unit read; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>prompt_unit_price</c>.</remarks>
    public decimal? PromptUnitPrice { get; init; }

    /// <summary>The unit of <see cref="PromptUnitPrice"/>: 0.001 means for a thousand tokens; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>prompt_price_unit</c>.</remarks>
    public decimal? PromptPriceUnit { get; init; }

    /// <summary>The price of everything read; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>prompt_price</c>.</remarks>
    public decimal? PromptPrice { get; init; }

    /// <summary>Tokens written; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>completion_tokens</c>.</remarks>
    public long? CompletionTokens { get; init; }

    /// <summary>The price of one unit written; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>completion_unit_price</c>.</remarks>
    public decimal? CompletionUnitPrice { get; init; }

    /// <summary>The unit of <see cref="CompletionUnitPrice"/>: 0.001 means for a thousand tokens; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>completion_price_unit</c>.</remarks>
    public decimal? CompletionPriceUnit { get; init; }

    /// <summary>The price of everything written; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>completion_price</c>.</remarks>
    public decimal? CompletionPrice { get; init; }

    /// <summary>Tokens in all; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>total_tokens</c>.</remarks>
    public long? TotalTokens { get; init; }

    /// <summary>The price in all; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>total_price</c>.</remarks>
    public decimal? TotalPrice { get; init; }

    /// <summary>The currency of the prices; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>currency</c>.</remarks>
    public string? Currency { get; init; }

    /// <summary>How long the model took, in seconds; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>latency</c>.</remarks>
    public TimeSpan? Latency { get; init; }
}
