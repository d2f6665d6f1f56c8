using System.Text.Json.Serialization;

namespace AceData.BedrockChat;

/// <summary>What the service says of itself.</summary>
public sealed record ServiceHealth : ApiResponse
{
    /// <summary>Its state; <c>ok</c> when all is well.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public string Status { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Whether <see cref="Status"/> is <c>ok</c>.</summary>
    [JsonIgnore]
    public bool IsOk => string.Equals(Status, "ok", StringComparison.OrdinalIgnoreCase);
}
