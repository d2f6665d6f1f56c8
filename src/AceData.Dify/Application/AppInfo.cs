namespace AceData.Dify;

/// <summary>What an app is called.</summary>
public sealed record AppInfo : ApiResponse
{
    /// <summary>Its name; empty when not said.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public string Name { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>What it is for; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>description</c>.</remarks>
    public string? Description { get; init; }

    /// <summary>Its tags; empty for none.</summary>
    /// <remarks>On the wire: <c>tags</c>.</remarks>
    public IReadOnlyList<string> Tags { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>Its mode: <c>chat</c>, <c>agent-chat</c>, <c>advanced-chat</c>; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>mode</c>.</remarks>
    public string? Mode { get; init; }

    /// <summary>Who made it; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>author_name</c>.</remarks>
    public string? AuthorName { get; init; }
}
