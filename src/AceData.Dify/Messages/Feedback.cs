namespace AceData.Dify;

/// <summary>The feedback of a user on an answer of the app.</summary>
[DebuggerDisplay("Id = {Id}, MessageId = {MessageId}, Rating = {Rating}")]
public sealed record Feedback : ApiRecord
{
    /// <summary>The ID of the feedback; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The ID of the app; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>app_id</c>.</remarks>
    public string? AppId { get; init; }

    /// <summary>The ID of the conversation; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>conversation_id</c>.</remarks>
    public string? ConversationId { get; init; }

    /// <summary>The ID of the message; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>message_id</c>.</remarks>
    public string? MessageId { get; init; }

    /// <summary>The rating; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>rating</c>.</remarks>
    public Rating? Rating { get; init; }

    /// <summary>The comment of the user; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>content</c>.</remarks>
    public string? Content { get; init; }

    /// <summary>The kind of author: <c>user</c> or <c>admin</c>; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>from_source</c>.</remarks>
    public string? FromSource { get; init; }

    /// <summary>The ID of the end user who gave the feedback; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>from_end_user_id</c>.</remarks>
    public string? FromEndUserId { get; init; }

    /// <summary>The ID of the team member who gave the feedback; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>from_account_id</c>.</remarks>
    public string? FromAccountId { get; init; }

    /// <summary>The time when the feedback was given, in UTC; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The time when the feedback was last updated, in UTC; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>updated_at</c>.</remarks>
    public DateTimeOffset? UpdatedAt { get; init; }
}
