namespace AceData.Aichat2;

/// <summary>What a run may do when nobody attends it.</summary>
public sealed record UnattendedPolicy : ApiRecord
{
    /// <summary>The rule; <see langword="null"/> when the lists alone say it.</summary>
    /// <remarks>On the wire: <c>mode</c>.</remarks>
    public UnattendedMode? Mode { get; init; }

    /// <summary>Skills that may write; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_skills</c>.</remarks>
    public IReadOnlyList<string> AllowedSkills { get; init => field = value ?? []; } = [];

    /// <summary>MCP servers that may write; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_mcp_servers</c>.</remarks>
    public IReadOnlyList<string> AllowedMcpServers { get; init => field = value ?? []; } = [];

    /// <summary>When the policy ends; <see langword="null"/> for never.</summary>
    /// <remarks>On the wire: <c>expires_at</c>, in whole seconds since 1970.</remarks>
    public DateTimeOffset? ExpiresAt { get; init; }
}
