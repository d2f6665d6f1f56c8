namespace AceData.Dify;

/// <summary>An end user of an app, as the server stores them.</summary>
[DebuggerDisplay("Id = {Id}, Type = {Type}")]
public sealed record EndUser : ApiResponse
{
    /// <summary>The ID that the server gave the end user; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The ID of the workspace; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>tenant_id</c>.</remarks>
    public string? TenantId { get; init; }

    /// <summary>The ID of the app; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>app_id</c>.</remarks>
    public string? AppId { get; init; }

    /// <summary>The channel through which the user reached the app, such as <c>service_api</c>; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    public string? Type { get; init; }

    /// <summary>The ID of the user in the calling program; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>external_user_id</c>.</remarks>
    public string? ExternalUserId { get; init; }

    /// <summary>The name of the user; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public string? Name { get; init; }

    /// <summary>Whether the server knows no name for the user; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>is_anonymous</c>.</remarks>
    public bool? IsAnonymous { get; init; }

    /// <summary>The ID of the user in the calling program, as sent with the first request; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>session_id</c>.</remarks>
    public string? SessionId { get; init; }

    /// <summary>The time when the user was first seen; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The time when the user was last updated; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>updated_at</c>.</remarks>
    public DateTimeOffset? UpdatedAt { get; init; }
}
