using System.Text.Json.Serialization.Metadata;

namespace AceData;

/// <summary>Reads an object as the record that its discriminator names. What is unknown, or has another form than it should, is kept as raw JSON.</summary>
/// <param name="discriminator">The property that names the record.</param>
internal abstract class VariantConverter<T>(string discriminator) : JsonConverter<T>
    where T : class
{
    // A null in a list is kept like every other unknown form.
    public sealed override bool HandleNull => true;

    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        return JsonText.OfProperty(json, discriminator) is { } name && TypeOf(name) is { } type && ReadKnown(json, type) is { } known
            ? known
            : FromRaw(json);
    }

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (ToRaw(value) is { } json)
        {
            json.WriteTo(writer);
            return;
        }

        JsonSerializer.Serialize(writer, value, TypeOf(NameOf(value))!);
    }

    /// <summary>The record that a discriminator names; <see langword="null"/> for an unknown one.</summary>
    protected abstract JsonTypeInfo? TypeOf(string name);

    /// <summary>The discriminator of a known record.</summary>
    protected abstract string NameOf(T value);

    protected abstract T FromRaw(JsonElement json);

    /// <summary>The raw JSON of an unknown value; <see langword="null"/> for a known one.</summary>
    protected abstract JsonElement? ToRaw(T value);

    private static T? ReadKnown(JsonElement json, JsonTypeInfo type)
    {
        try
        {
            return (T?)json.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
