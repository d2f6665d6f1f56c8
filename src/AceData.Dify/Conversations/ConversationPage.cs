using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>One page of the conversations of a user.</summary>
public sealed record ConversationPage : ApiResponse
{
    /// <summary>How many conversations a page has at most; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>limit</c>.</remarks>
    public long? Limit { get; init; }

    /// <summary>Whether there is another page.</summary>
    /// <remarks>On the wire: <c>has_more</c>.</remarks>
    public bool HasMore { get; init; }

    /// <summary>The conversations; empty for none.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public IReadOnlyList<Conversation> Items { get; init => field = value ?? []; } = [];
}
