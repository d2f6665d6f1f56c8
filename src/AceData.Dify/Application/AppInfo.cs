namespace AceData.Dify;

/// <summary>The name and description of an app.</summary>
[DebuggerDisplay("{Name,nq}, Mode = {Mode}")]
public sealed record AppInfo : ApiResponse
{
    /// <summary>The name of the app; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public string Name { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The description of the app; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>description</c>.</remarks>
    public string? Description { get; init; }

    /// <summary>The tags of the app; empty for none.</summary>
    /// <remarks>On the wire: <c>tags</c>.</remarks>
    public IReadOnlyList<string> Tags { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>The mode of the app: <c>chat</c>, <c>agent-chat</c> or <c>advanced-chat</c>; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>mode</c>.</remarks>
    public string? Mode { get; init; }

    /// <summary>The name of the author; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>author_name</c>.</remarks>
    public string? AuthorName { get; init; }
}
