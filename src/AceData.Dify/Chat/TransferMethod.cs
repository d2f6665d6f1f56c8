using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>The way an app gets a file.</summary>
/// <remarks>On the wire: <c>transfer_method</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct TransferMethod : IEquatable<TransferMethod>
{
    private readonly string? _value;

    /// <summary>Initializes a value, known to this library or not.</summary>
    /// <param name="value">The value on the wire.</param>
    public TransferMethod(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The app fetches the file from a URL.</summary>
    public static TransferMethod RemoteUrl => new("remote_url");

    /// <summary>The file was uploaded.</summary>
    public static TransferMethod LocalFile => new("local_file");

    /// <summary>The value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts text to a value.</summary>
    /// <param name="value">The value on the wire.</param>
    public static implicit operator TransferMethod(string value) => new(value);

    /// <summary>Determines whether two values are equal, by ordinal comparison.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(TransferMethod left, TransferMethod right) => left.Equals(right);

    /// <summary>Determines whether two values are different, by ordinal comparison.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(TransferMethod left, TransferMethod right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(TransferMethod other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TransferMethod other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<TransferMethod>
    {
        protected override TransferMethod From(string value) => new(value);
    }
}
