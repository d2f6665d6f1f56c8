using System.Text.Json;

namespace AceData.Dify;

/// <summary>A value for a variable of an app's form: text, a number, a truth value, files or any JSON.</summary>
public readonly struct InputValue : IEquatable<InputValue>
{
    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement.Clone();

    private readonly JsonElement? _json;

    /// <summary>Takes any JSON.</summary>
    /// <param name="json">The value.</param>
    public InputValue(JsonElement json)
    {
        _json = json.ValueKind == JsonValueKind.Undefined ? Null : json;
    }

    /// <summary>The value as it goes over the wire; JSON's null for <see langword="default"/>.</summary>
    public JsonElement Json => _json ?? Null;

    /// <summary>The value as text: what the user says in it.</summary>
    internal string? Said => Json.ValueKind == JsonValueKind.String ? JsonText.Of(Json) : Json.GetRawText();

    /// <summary>Takes text.</summary>
    /// <param name="text">The text; <see langword="null"/> stays JSON's null.</param>
    public static implicit operator InputValue(string? text) => Write(text, static (writer, text) => writer.WriteStringValue(text));

    /// <summary>Takes a number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator InputValue(decimal number) => Write(number, static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>Takes a number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator InputValue(int number) => Write(number, static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>Takes a truth value.</summary>
    /// <param name="flag">The value.</param>
    public static implicit operator InputValue(bool flag) => Write(flag, static (writer, flag) => writer.WriteBooleanValue(flag));

    /// <summary>Takes a file.</summary>
    /// <param name="file">The file.</param>
    public static implicit operator InputValue(InputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new InputValue(JsonSerializer.SerializeToElement(file, DifyJson.Default.InputFile));
    }

    /// <summary>Takes files.</summary>
    /// <param name="files">The files.</param>
    public static implicit operator InputValue(InputFile[] files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Write(files, static (writer, files) =>
        {
            writer.WriteStartArray();
            foreach (var file in files)
            {
                JsonSerializer.Serialize(writer, file, DifyJson.Default.InputFile);
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>Takes any JSON.</summary>
    /// <param name="json">The value.</param>
    public static implicit operator InputValue(JsonElement json) => new(json);

    /// <summary>Compares by what goes over the wire.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(InputValue left, InputValue right) => left.Equals(right);

    /// <summary>Compares by what goes over the wire.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(InputValue left, InputValue right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(InputValue other) => JsonElement.DeepEquals(Json, other.Json);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InputValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Json.ValueKind;

    /// <summary>The type's name alone: what people say belongs into no log by accident.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(InputValue);

    private static InputValue Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        using var document = JsonDocument.Parse(RequestBody.Write(value, write));
        return new InputValue(document.RootElement.Clone());
    }
}
