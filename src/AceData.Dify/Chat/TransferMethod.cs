using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>How a file reaches the app.</summary>
/// <remarks>On the wire: <c>transfer_method</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct TransferMethod : IEquatable<TransferMethod>
{
    private readonly string? _value;

    /// <summary>Takes any value, known to this package or not.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public TransferMethod(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The app fetches it from an address.</summary>
    public static TransferMethod RemoteUrl => new("remote_url");

    /// <summary>It was uploaded before.</summary>
    public static TransferMethod LocalFile => new("local_file");

    /// <summary>The value as it stands on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Takes any value.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public static implicit operator TransferMethod(string value) => new(value);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(TransferMethod left, TransferMethod right) => left.Equals(right);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(TransferMethod left, TransferMethod right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(TransferMethod other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TransferMethod other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value as it stands on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<TransferMethod>
    {
        protected override TransferMethod From(string value) => new(value);
    }
}
