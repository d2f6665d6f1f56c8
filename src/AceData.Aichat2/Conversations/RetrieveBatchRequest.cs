namespace AceData.Aichat2;

/// <summary>A request for one page of conversations, newest first. A conversation must match every filter that is set.</summary>
[DebuggerDisplay("RetrieveBatchRequest, offset {Offset}, limit {Limit}")]
public sealed record RetrieveBatchRequest : ApiRecord
{
    /// <summary>The largest <see cref="Limit"/> that the service accepts.</summary>
    public const int MaxLimit = 100;

    /// <summary>The model of the conversations; <see langword="null"/> for all.</summary>
    /// <remarks>On the wire: <c>model</c>.</remarks>
    public ModelId? Model { get; init; }

    /// <summary>The model family of the conversations; <see langword="null"/> for all.</summary>
    /// <remarks>On the wire: <c>model_group</c>.</remarks>
    public ModelGroup? ModelGroup { get; init; }

    /// <summary>The ID of the end user of the conversations; <see langword="null"/> for all.</summary>
    /// <remarks>On the wire: <c>user_id</c>.</remarks>
    public string? UserId { get; init; }

    /// <summary>The ID of the application of the conversations; <see langword="null"/> for all.</summary>
    /// <remarks>On the wire: <c>application_id</c>.</remarks>
    public string? ApplicationId { get; init; }

    /// <summary>The number of conversations to skip; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>offset</c>.</remarks>
    public int? Offset { get; init; }

    /// <summary>The maximum number of conversations on the page, from 1 to 100; <see langword="null"/> for the service's default, which is 100.</summary>
    /// <remarks>On the wire: <c>limit</c>.</remarks>
    public int? Limit { get; init; }

    /// <exception cref="ArgumentException">The offset or the limit is not valid.</exception>
    internal void Validate()
    {
        if (Offset < 0)
        {
            throw new ArgumentException("Offset must be at least 0.", "request");
        }

        if (Limit is < 1 or > MaxLimit)
        {
            throw new ArgumentException($"Limit must be from 1 to {MaxLimit}.", "request");
        }
    }
}
