using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>One page of a conversation, oldest message first.</summary>
public sealed record MessagePage : ApiResponse
{
    /// <summary>How many messages a page has at most; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>limit</c>.</remarks>
    public long? Limit { get; init; }

    /// <summary>Whether there are older messages.</summary>
    /// <remarks>On the wire: <c>has_more</c>.</remarks>
    public bool HasMore { get; init; }

    /// <summary>The messages; empty for none.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public IReadOnlyList<Message> Items { get; init => field = value ?? []; } = [];
}
