namespace AceData.Dify;

/// <summary>The settings of an app for files of one type.</summary>
[DebuggerDisplay("Enabled = {Enabled}, NumberLimits = {NumberLimits}")]
public sealed record FileTypeSettings : ApiRecord
{
    /// <summary>Whether the app accepts files of this type.</summary>
    /// <remarks>On the wire: <c>enabled</c>.</remarks>
    public bool Enabled { get; init; }

    /// <summary>The maximum number of such files in a message; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>number_limits</c>.</remarks>
    public long? NumberLimits { get; init; }

    /// <summary>The level of detail at which images are analyzed; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>detail</c>.</remarks>
    public string? Detail { get; init; }

    /// <summary>The accepted ways to send the files; empty for none.</summary>
    /// <remarks>On the wire: <c>transfer_methods</c>.</remarks>
    public IReadOnlyList<TransferMethod> TransferMethods { get; init => field = EquatableList<TransferMethod>.From(value); } = EquatableList<TransferMethod>.Empty;
}
