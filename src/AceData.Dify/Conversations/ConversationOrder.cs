namespace AceData.Dify;

/// <summary>The order in which conversations are listed.</summary>
/// <remarks>On the wire: <c>sort_by</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct ConversationOrder
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public ConversationOrder(string value) => _value = OpenString.From(value);

    /// <summary>By time of creation, oldest first.</summary>
    public static ConversationOrder OldestFirst => new("created_at");

    /// <summary>By time of creation, newest first.</summary>
    public static ConversationOrder NewestFirst => new("-created_at");

    /// <summary>By time of the last update, oldest first.</summary>
    public static ConversationOrder LeastRecentlyUpdatedFirst => new("updated_at");

    /// <summary>By time of the last update, newest first. The default of the service.</summary>
    public static ConversationOrder MostRecentlyUpdatedFirst => new("-updated_at");

    /// <summary>The value as sent on the wire.</summary>
    /// <value>Empty for <see langword="default"/>.</value>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    public static implicit operator ConversationOrder(string value) => new(value);

    /// <summary>Returns the value as sent on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<ConversationOrder>(static value => new ConversationOrder(value));
}
