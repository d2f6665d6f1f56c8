namespace AceData.Dify;

/// <summary>The questions that the user might ask next.</summary>
[DebuggerDisplay("Questions = {Questions.Count}")]
public sealed record SuggestedQuestions : ApiResponse
{
    /// <summary>The result of the call, <c>success</c>; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>result</c>.</remarks>
    public string? Result { get; init; }

    /// <summary>The suggested questions; empty for none.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public IReadOnlyList<string> Questions { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;
}
