namespace AceData.Aichat2;

/// <summary>The rules for a run that no person attends.</summary>
[DebuggerDisplay("UnattendedPolicy {Mode}, {AllowedSkills.Count} skills, {AllowedMcpServers.Count} MCP servers")]
public sealed record UnattendedPolicy : ApiRecord
{
    /// <summary>The mode; <see langword="null"/> when the lists are enough.</summary>
    /// <remarks>On the wire: <c>mode</c>.</remarks>
    public UnattendedMode? Mode { get; init; }

    /// <summary>The names of the skills that may write; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_skills</c>.</remarks>
    public IReadOnlyList<string> AllowedSkills { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>The names of the MCP servers that may write; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_mcp_servers</c>.</remarks>
    public IReadOnlyList<string> AllowedMcpServers { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>The time at which the policy ends; <see langword="null"/> for never.</summary>
    /// <remarks>On the wire: <c>expires_at</c>, in whole seconds since 1970.</remarks>
    public DateTimeOffset? ExpiresAt { get; init; }
}
