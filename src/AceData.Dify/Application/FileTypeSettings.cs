namespace AceData.Dify;

/// <summary>Whether and how an app takes files of one type.</summary>
public sealed record FileTypeSettings : ApiRecord
{
    /// <summary>Whether it does.</summary>
    /// <remarks>On the wire: <c>enabled</c>.</remarks>
    public bool Enabled { get; init; }

    /// <summary>How many of them a message may have; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>number_limits</c>.</remarks>
    public long? NumberLimits { get; init; }

    /// <summary>How closely pictures are looked at; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>detail</c>.</remarks>
    public string? Detail { get; init; }

    /// <summary>How they may reach the app; empty for none.</summary>
    /// <remarks>On the wire: <c>transfer_methods</c>.</remarks>
    public IReadOnlyList<TransferMethod> TransferMethods { get; init => field = EquatableList<TransferMethod>.From(value); } = EquatableList<TransferMethod>.Empty;
}
