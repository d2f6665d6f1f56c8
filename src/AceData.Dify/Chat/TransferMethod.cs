namespace AceData.Dify;

/// <summary>The way an app gets a file.</summary>
/// <remarks>On the wire: <c>transfer_method</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct TransferMethod
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public TransferMethod(string value) => _value = OpenString.From(value);

    /// <summary>The app fetches the file from a URL.</summary>
    public static TransferMethod RemoteUrl => new("remote_url");

    /// <summary>The file was uploaded.</summary>
    public static TransferMethod LocalFile => new("local_file");

    /// <summary>The value as sent on the wire.</summary>
    /// <value>Empty for <see langword="default"/>.</value>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    public static implicit operator TransferMethod(string value) => new(value);

    /// <summary>Returns the value as sent on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<TransferMethod>(static value => new TransferMethod(value));
}
