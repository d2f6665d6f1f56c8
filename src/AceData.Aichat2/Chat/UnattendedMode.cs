namespace AceData.Aichat2;

/// <summary>What a run may do when nobody attends it.</summary>
/// <remarks>On the wire: <c>unattended_policy.mode</c>; newer versions of the service do without it.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct UnattendedMode
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public UnattendedMode(string value) => _value = OpenString.From(value);

    /// <summary>Nothing that would need a person.</summary>
    public static UnattendedMode DenyAll => new("deny_all");

    /// <summary>What the policy lists.</summary>
    public static UnattendedMode AllowSelected => new("allow_selected");

    /// <summary>The value as sent on the wire.</summary>
    /// <value>Empty for <see langword="default"/>.</value>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    public static implicit operator UnattendedMode(string value) => new(value);

    /// <summary>Returns the value as sent on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<UnattendedMode>(static value => new UnattendedMode(value));
}
