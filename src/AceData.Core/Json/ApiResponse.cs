namespace AceData;

/// <summary>An answer of the service, and how it arrived.</summary>
public abstract record ApiResponse : ApiRecord
{
    private ResponseMetadata? _metadata;

    /// <summary>Status, headers, trace id and attempts of the call that brought this answer.</summary>
    [JsonIgnore]
    public ResponseMetadata Metadata
    {
        get => _metadata ?? ResponseMetadata.None;
        init => _metadata = value;
    }

    /// <summary>The trace id in the body; <see langword="null"/> when there is none.</summary>
    internal virtual string? BodyTraceId =>
        UnknownFields is not null && UnknownFields.TryGetValue("trace_id", out var id) && id.ValueKind == JsonValueKind.String ? JsonText.Of(id) : null;

    /// <summary>Compares two responses by value. How they arrived (<see cref="Metadata"/>) does not count.</summary>
    /// <param name="other">The response to compare with.</param>
    /// <returns><see langword="true"/> when both have the same type and the same values.</returns>
    public virtual bool Equals(ApiResponse? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    internal void ArrivedBy(ResponseMetadata metadata) => _metadata = metadata;
}
