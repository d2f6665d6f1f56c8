namespace AceData.Dify;

/// <summary>The value of an input variable of an app: text, a number, a Boolean, files, or any other JSON.</summary>
/// <remarks>On the wire: a value in <c>inputs</c>, or the <c>value</c> of a conversation variable.</remarks>
[DebuggerDisplay("{Json.ValueKind}")]
public readonly struct InputValue : IEquatable<InputValue>
{
    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement.Clone();

    private readonly JsonElement? _json;

    /// <summary>Initializes a value from any JSON.</summary>
    /// <param name="json">The JSON; an undefined element becomes JSON null.</param>
    public InputValue(JsonElement json)
    {
        _json = json.ValueKind == JsonValueKind.Undefined ? Null : json;
    }

    /// <summary>The value as it is sent; JSON null for <see langword="default"/>.</summary>
    public JsonElement Json => _json ?? Null;

    /// <summary>The text of the value, to be kept out of error messages.</summary>
    internal string? Said => Json.ValueKind == JsonValueKind.String ? JsonText.Of(Json) : Json.GetRawText();

    /// <summary>Converts text to a value.</summary>
    /// <param name="text">The text; <see langword="null"/> becomes JSON null.</param>
    public static implicit operator InputValue(string? text) => Write(text, static (writer, text) => writer.WriteStringValue(text));

    /// <summary>Converts a number to a value.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator InputValue(decimal number) => Write(number, static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>Converts a number to a value.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator InputValue(int number) => Write(number, static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>Converts a Boolean to a value.</summary>
    /// <param name="flag">The Boolean.</param>
    public static implicit operator InputValue(bool flag) => Write(flag, static (writer, flag) => writer.WriteBooleanValue(flag));

    /// <summary>Converts a file to a value.</summary>
    /// <param name="file">The file.</param>
    public static implicit operator InputValue(InputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Write(file, static (writer, file) => LenientJson.Serialize(writer, file, DifyJson.Default.InputFile));
    }

    /// <summary>Converts files to a value.</summary>
    /// <param name="files">The files.</param>
    public static implicit operator InputValue(InputFile[] files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Write(files, static (writer, files) =>
        {
            writer.WriteStartArray();
            foreach (var file in files)
            {
                LenientJson.Serialize(writer, file, DifyJson.Default.InputFile);
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>Converts any JSON to a value.</summary>
    /// <param name="json">The JSON.</param>
    public static implicit operator InputValue(JsonElement json) => new(json);

    /// <summary>Determines whether two values are the same JSON: the order of members and the form of numbers do not matter.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(InputValue left, InputValue right) => left.Equals(right);

    /// <summary>Determines whether two values are different JSON.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(InputValue left, InputValue right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(InputValue other) => JsonValue.Equals(Json, other.Json);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InputValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Json.ValueKind;

    /// <summary>The name of the type alone, so that the content of conversations is kept out of logs.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(InputValue);

    private static InputValue Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        using var document = JsonDocument.Parse(RequestBody.Write(value, write));
        return new InputValue(document.RootElement.Clone());
    }
}
