using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>One page of the variables of a conversation.</summary>
public sealed record ConversationVariablePage : ApiResponse
{
    /// <summary>How many variables a page has at most; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>limit</c>.</remarks>
    public long? Limit { get; init; }

    /// <summary>Whether there is another page.</summary>
    /// <remarks>On the wire: <c>has_more</c>.</remarks>
    public bool HasMore { get; init; }

    /// <summary>The variables; empty for none.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public IReadOnlyList<ConversationVariable> Items { get; init => field = value ?? []; } = [];
}
