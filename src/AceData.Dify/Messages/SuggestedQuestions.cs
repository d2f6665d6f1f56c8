using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>What the user might ask next.</summary>
public sealed record SuggestedQuestions : ApiResponse
{
    /// <summary><c>success</c>; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>result</c>.</remarks>
    public string? Result { get; init; }

    /// <summary>The questions; empty for none.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public IReadOnlyList<string> Questions { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;
}
