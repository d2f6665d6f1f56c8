using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AceData.Aichat2;

/// <summary>Walks once over the fields of one event.</summary>
/// <remarks>A value of another kind than expected does not end the walk: it sets <see cref="IsMisshapen"/>, and the event is kept raw.</remarks>
internal ref struct EventFields
{
    private Utf8JsonReader _reader;

    /// <param name="reader">Stands on the start of the event's object.</param>
    public EventFields(Utf8JsonReader reader)
    {
        _reader = reader;
    }

    /// <summary>Whether a known field held another kind of value than it should.</summary>
    public bool IsMisshapen { get; private set; }

    /// <summary>The fields that were kept because nobody asked for them.</summary>
    public Dictionary<string, JsonElement>? Unknown { get; private set; }

    /// <summary>Where the value the walk is at begins, as bytes from the start of the event.</summary>
    public readonly int ValueStart => (int)_reader.TokenStartIndex;

    /// <summary>Goes on to the next field; its value is to be read, skipped or kept before the next call.</summary>
    public bool Next(out ReadOnlySpan<byte> name)
    {
        _reader.Read();
        if (_reader.TokenType != JsonTokenType.PropertyName)
        {
            name = default;
            return false;
        }

        name = _reader.ValueIsEscaped ? System.Text.Encoding.UTF8.GetBytes(JsonText.Read(ref _reader)) : _reader.ValueSpan;
        _reader.Read();
        return true;
    }

    /// <summary>Reads on behind the event's object, so that anything there but white space is refused.</summary>
    public void End() => _reader.Read();

    public string? Text()
    {
        if (_reader.TokenType == JsonTokenType.String)
        {
            return JsonText.Read(ref _reader);
        }

        return Misshapen<string>();
    }

    /// <summary>The bytes of a text, as long as they need no unescaping; otherwise <see cref="Text"/> is to be asked.</summary>
    public readonly bool TryGetUtf8(out ReadOnlySpan<byte> text)
    {
        text = _reader.ValueSpan;
        return _reader.TokenType == JsonTokenType.String && !_reader.ValueIsEscaped;
    }

    public bool? Flag()
    {
        if (_reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return _reader.GetBoolean();
        }

        return Misshapen<bool?>();
    }

    public double? Number()
    {
        if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetDouble(out var number))
        {
            return number;
        }

        return Misshapen<double?>();
    }

    public JsonElement? Element() =>
        _reader.TokenType == JsonTokenType.Null ? null : LenientJson.Read(ref _reader);

    public T? Object<T>(JsonTypeInfo<T> type)
        where T : class
    {
        if (Element() is not { } json)
        {
            return null;
        }

        try
        {
            return json.Deserialize(type);
        }
        catch (JsonException)
        {
            IsMisshapen = true;
            return null;
        }
    }

    public void Skip() => _reader.Skip();

    /// <summary>Keeps a field that is not known.</summary>
    public void Keep(ReadOnlySpan<byte> name)
    {
        var key = System.Text.Encoding.UTF8.GetString(name);
        (Unknown ??= [])[key] = LenientJson.Read(ref _reader);
    }

    private T? Misshapen<T>()
    {
        IsMisshapen |= _reader.TokenType != JsonTokenType.Null;
        _reader.Skip();
        return default;
    }
}
