using System.Text;

namespace AceData.Aichat2;

/// <summary>Walks once over the fields of an event that brings a fragment of text, the kind a stream consists of.</summary>
/// <remarks>A value of another kind than expected does not end the walk: it is set aside, as in every other record.</remarks>
internal ref struct FragmentReader
{
    private Utf8JsonReader _reader;

    /// <param name="reader">Stands on the start of the event's object, or behind its first field.</param>
    public FragmentReader(Utf8JsonReader reader)
    {
        _reader = reader;
    }

    /// <summary>The fields that were kept: not known, or not readable.</summary>
    public UnknownFieldSet? UnknownFields { get; private set; }

    /// <summary>Where the value the walk is at begins, as bytes from the start of the event.</summary>
    public readonly int ValueStart => (int)_reader.TokenStartIndex;

    /// <summary>Whether the value the walk is at is an object, whose fields come next.</summary>
    public readonly bool IsObject => _reader.TokenType == JsonTokenType.StartObject;

    /// <summary>Goes on to the next field; its value is to be read, skipped or kept before the next call.</summary>
    public bool Next(out ReadOnlySpan<byte> name)
    {
        _reader.Read();
        if (_reader.TokenType != JsonTokenType.PropertyName)
        {
            name = default;
            return false;
        }

        name = _reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(JsonText.Read(ref _reader)) : _reader.ValueSpan;
        _reader.Read();
        return true;
    }

    /// <summary>Reads on behind the event's object, so that anything there but white space is refused.</summary>
    public void End() => _reader.Read();

    /// <returns><see langword="null"/> when the value is no text; unless it is <c>null</c>, it was set aside.</returns>
    public string? Text(ReadOnlySpan<byte> name)
    {
        if (_reader.TokenType == JsonTokenType.String)
        {
            return JsonText.Read(ref _reader);
        }

        SetAside(name);
        return null;
    }

    /// <summary>The same for a text of which other events bring more: halves of surrogate pairs at its ends are kept, and so is a <c>null</c> in its place.</summary>
    public string? Fragment(ReadOnlySpan<byte> name)
    {
        if (_reader.TokenType == JsonTokenType.String)
        {
            return JsonText.ReadFragment(ref _reader);
        }

        // A null too: for a text it is as odd as a number.
        Keep(SetAsideFields.Mark + Encoding.UTF8.GetString(name));
        return null;
    }

    /// <returns><see langword="null"/> when the value is not a number in its plain form; unless it is <c>null</c>, it was set aside.</returns>
    public long? WholeNumber(ReadOnlySpan<byte> name)
    {
        if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetInt64(out var number))
        {
            return number;
        }

        SetAside(name);
        return null;
    }

    /// <summary>The bytes of a text, as long as they need no unescaping; otherwise <see cref="Text"/> is to be asked.</summary>
    public readonly bool TryGetUtf8(out ReadOnlySpan<byte> text)
    {
        text = _reader.ValueSpan;
        return _reader.TokenType == JsonTokenType.String && !_reader.ValueIsEscaped;
    }

    public void Skip() => _reader.Skip();

    /// <summary>Keeps a field that is not known.</summary>
    public void Keep(ReadOnlySpan<byte> name) => Keep(Encoding.UTF8.GetString(name));

    /// <summary>Keeps a value that the walk has passed.</summary>
    public void SetAside(string name, JsonElement value) => (UnknownFields ??= []).Keep(SetAsideFields.Mark + name, value);

    private void SetAside(ReadOnlySpan<byte> name)
    {
        if (_reader.TokenType != JsonTokenType.Null)
        {
            Keep(SetAsideFields.Mark + Encoding.UTF8.GetString(name));
        }
    }

    private void Keep(string name) => (UnknownFields ??= []).Keep(name, LenientJson.Read(ref _reader));
}
