using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>One page of a list of conversations.</summary>
public sealed record ConversationPage : ApiResponse
{
    /// <summary>The conversations of this page.</summary>
    /// <remarks>On the wire: <c>items</c>.</remarks>
    public IReadOnlyList<ConversationSummary> Items { get; init => field = value ?? []; } = [];

    /// <summary>How many there are on all pages; <see langword="null"/> when the service did not say.</summary>
    /// <remarks>On the wire: <c>total</c>, or <c>count</c> where the service calls it that.</remarks>
    public long? Total { get; init; }

    [JsonInclude]
    [JsonPropertyName("count")]
    internal long? Count
    {
        get => null;
        init => Total ??= value;
    }
}
