namespace AceData.Dify;

/// <summary>A user of an app, as the server keeps them.</summary>
public sealed record EndUser : ApiResponse
{
    /// <summary>The end user, by the id of the server; empty when not said.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The workspace; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>tenant_id</c>.</remarks>
    public string? TenantId { get; init; }

    /// <summary>The app; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>app_id</c>.</remarks>
    public string? AppId { get; init; }

    /// <summary>Where the user came from, such as <c>service_api</c>; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    public string? Type { get; init; }

    /// <summary>The name of the user in the calling program; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>external_user_id</c>.</remarks>
    public string? ExternalUserId { get; init; }

    /// <summary>The name of the user; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public string? Name { get; init; }

    /// <summary>Whether the server knows no name; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>is_anonymous</c>.</remarks>
    public bool? IsAnonymous { get; init; }

    /// <summary>The name of the user in the calling program, as it was given with the first request; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>session_id</c>.</remarks>
    public string? SessionId { get; init; }

    /// <summary>When the user was first seen; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the user was last changed; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>updated_at</c>.</remarks>
    public DateTimeOffset? UpdatedAt { get; init; }
}
