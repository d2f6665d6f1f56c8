using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>One page of the feedback on an app. The service does not say whether there is another.</summary>
public sealed record FeedbackPage : ApiResponse
{
    /// <summary>The feedback; empty for none.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public IReadOnlyList<Feedback> Items { get; init => field = value ?? []; } = [];
}
