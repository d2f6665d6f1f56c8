namespace AceData;

/// <summary>Follows a JSON text that comes in pieces, without reading any byte of a finished token twice.</summary>
internal struct JsonProgress
{
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    private JsonReaderState _state;
    private bool _isBegun;

    /// <summary>How many bytes of the text have been followed.</summary>
    public int Consumed { get; private set; }

    /// <summary>Whether the text is whole.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Whether the text cannot become JSON any more.</summary>
    public bool IsInvalid { get; private set; }

    /// <summary>Follows on; <paramref name="text"/> is all of it, from its first byte.</summary>
    public void Advance(ReadOnlySpan<byte> text)
    {
        Utf8JsonReader reader = new(text[Consumed..], isFinalBlock: false, _isBegun ? _state : new JsonReaderState(AnyDepth));
        _isBegun = true;
        try
        {
            while (reader.Read())
            {
                IsWhole = reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
            }
        }
        catch (JsonException)
        {
            IsInvalid = true;
            return;
        }

        Consumed += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }
}
