namespace AceData.Aichat2;

/// <summary>Asks for a page of conversations, newest first; every filter that is set must match.</summary>
public sealed record RetrieveBatchRequest : ApiRecord
{
    /// <summary>The largest <see cref="Limit"/> the service takes.</summary>
    public const int MaxLimit = 100;

    /// <summary>Only those held with this model; <see langword="null"/> for all.</summary>
    /// <remarks>On the wire: <c>model</c>.</remarks>
    public ModelId? Model { get; init; }

    /// <summary>Only those held with a model of this family; <see langword="null"/> for all.</summary>
    /// <remarks>On the wire: <c>model_group</c>.</remarks>
    public ModelGroup? ModelGroup { get; init; }

    /// <summary>Only those of this end user; <see langword="null"/> for all.</summary>
    /// <remarks>On the wire: <c>user_id</c>.</remarks>
    public string? UserId { get; init; }

    /// <summary>Only those of this application; <see langword="null"/> for all.</summary>
    /// <remarks>On the wire: <c>application_id</c>.</remarks>
    public string? ApplicationId { get; init; }

    /// <summary>How many to pass over; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>offset</c>.</remarks>
    public int? Offset { get; init; }

    /// <summary>How many a page holds, 1 to 100; <see langword="null"/> for the service's default, which is 100.</summary>
    /// <remarks>On the wire: <c>limit</c>.</remarks>
    public int? Limit { get; init; }

    /// <exception cref="ArgumentException">The page is not one the service can give.</exception>
    internal void Check()
    {
        if (Offset < 0)
        {
            throw new ArgumentException("Offset begins at 0.", "request");
        }

        if (Limit is < 1 or > MaxLimit)
        {
            throw new ArgumentException($"Limit is from 1 to {MaxLimit}.", "request");
        }
    }
}
