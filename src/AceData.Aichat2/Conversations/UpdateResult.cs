using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>What came of an update.</summary>
/// <remarks>The service answers with the conversation or with <c>{id, success}</c>; both are read.</remarks>
[JsonConverter(typeof(UpdateResultConverter))]
public sealed record UpdateResult : ApiResponse
{
    /// <summary>The conversation that was changed.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Whether it was changed.</summary>
    /// <remarks>On the wire: <c>success</c>; yes when the service answers with the conversation.</remarks>
    public bool Success { get; init; }

    /// <summary>The conversation as it is; <see langword="null"/> when the service answered without it.</summary>
    public Conversation? Conversation { get; init; }
}
