namespace AceData.Aichat2;

/// <summary>The number of tokens that a turn used.</summary>
/// <remarks>On the wire: <c>usage</c>.</remarks>
[DebuggerDisplay("Usage, {PromptTokens} + {CompletionTokens} tokens")]
public sealed record Usage : ApiRecord
{
    /// <summary>The number of tokens in the prompt; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>prompt_tokens</c>.</remarks>
    public long? PromptTokens { get; init; }

    /// <summary>The number of tokens in the response; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>completion_tokens</c>.</remarks>
    public long? CompletionTokens { get; init; }

    /// <summary>The total number of tokens; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>total_tokens</c>.</remarks>
    public long? TotalTokens { get; init; }
}
