namespace AceData.Dify;

/// <summary>The tokens that an answer used, and their price.</summary>
/// <remarks>On the wire: <c>usage</c>. Prices are decimal strings there.</remarks>
[DebuggerDisplay("TotalTokens = {TotalTokens}, TotalPrice = {TotalPrice} {Currency,nq}")]
public sealed record Usage : ApiRecord
{
    /// <summary>The number of input tokens; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>prompt_tokens</c>.</remarks>
    public long? PromptTokens { get; init; }

    /// <summary>The price of one unit of input tokens; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>prompt_unit_price</c>.</remarks>
    public decimal? PromptUnitPrice { get; init; }

    /// <summary>The unit of <see cref="PromptUnitPrice"/>: 0.001 stands for 1,000 tokens; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>prompt_price_unit</c>.</remarks>
    public decimal? PromptPriceUnit { get; init; }

    /// <summary>The price of all input tokens; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>prompt_price</c>.</remarks>
    public decimal? PromptPrice { get; init; }

    /// <summary>The number of output tokens; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>completion_tokens</c>.</remarks>
    public long? CompletionTokens { get; init; }

    /// <summary>The price of one unit of output tokens; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>completion_unit_price</c>.</remarks>
    public decimal? CompletionUnitPrice { get; init; }

    /// <summary>The unit of <see cref="CompletionUnitPrice"/>: 0.001 stands for 1,000 tokens; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>completion_price_unit</c>.</remarks>
    public decimal? CompletionPriceUnit { get; init; }

    /// <summary>The price of all output tokens; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>completion_price</c>.</remarks>
    public decimal? CompletionPrice { get; init; }

    /// <summary>The total number of tokens; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>total_tokens</c>.</remarks>
    public long? TotalTokens { get; init; }

    /// <summary>The total price; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>total_price</c>.</remarks>
    public decimal? TotalPrice { get; init; }

    /// <summary>The currency of the prices, such as <c>USD</c>; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>currency</c>.</remarks>
    public string? Currency { get; init; }

    /// <summary>The time that the model took; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>latency</c>.</remarks>
    public TimeSpan? Latency { get; init; }
}
