namespace AceData.Dify;

/// <summary>Feedback on an answer of the app.</summary>
public sealed record Feedback : ApiRecord
{
    /// <summary>The feedback; empty when not said.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The app; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>app_id</c>.</remarks>
    public string? AppId { get; init; }

    /// <summary>The conversation; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>conversation_id</c>.</remarks>
    public string? ConversationId { get; init; }

    /// <summary>The message; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>message_id</c>.</remarks>
    public string? MessageId { get; init; }

    /// <summary>The rating; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>rating</c>.</remarks>
    public Rating? Rating { get; init; }

    /// <summary>What the user wrote; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>content</c>.</remarks>
    public string? Content { get; init; }

    /// <summary>Who gave it: <c>user</c> or <c>admin</c>; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>from_source</c>.</remarks>
    public string? FromSource { get; init; }

    /// <summary>The end user who gave it; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>from_end_user_id</c>.</remarks>
    public string? FromEndUserId { get; init; }

    /// <summary>The member of the team who gave it; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>from_account_id</c>.</remarks>
    public string? FromAccountId { get; init; }

    /// <summary>When it was given, in UTC; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>updated_at</c>.</remarks>
    public DateTimeOffset? UpdatedAt { get; init; }
}
