namespace AceData.Aichat2;

/// <summary>The tokens a turn used.</summary>
/// <remarks>On the wire: <c>usage</c>.</remarks>
public sealed record Usage : ApiRecord
{
    /// <summary>Tokens read; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>prompt_tokens</c>.</remarks>
    public long? PromptTokens { get; init; }

    /// <summary>Tokens written; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>completion_tokens</c>.</remarks>
    public long? CompletionTokens { get; init; }

    /// <summary>Tokens in all; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>total_tokens</c>.</remarks>
    public long? TotalTokens { get; init; }
}
