namespace AceData.BedrockChat;

/// <summary>The health that the service reports.</summary>
[DebuggerDisplay("Status = {Status}")]
public sealed record ServiceHealth : ApiResponse
{
    /// <summary>The status of the service; <c>ok</c> when it is healthy.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public string Status { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Whether <see cref="Status"/> is <c>ok</c>.</summary>
    [JsonIgnore]
    public bool IsOk => string.Equals(Status, "ok", StringComparison.OrdinalIgnoreCase);
}
