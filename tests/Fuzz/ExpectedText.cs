namespace AceData.Fuzz;

/// <summary>The text that a client must deliver.</summary>
/// <param name="Text">The text, or its beginning.</param>
/// <param name="IsWhole">Whether it is the whole text.</param>
/// <param name="MustSucceed">Whether an exception is wrong.</param>
internal sealed record ExpectedText(string Text, bool IsWhole, bool MustSucceed)
{
    /// <summary>Nothing is known, so that anything is right.</summary>
    public static ExpectedText Unknown { get; } = new(string.Empty, false, false);

    public static ExpectedText Exactly(HalfText text) => new(text.ToString(), true, false);

    /// <summary>What follows is not JSON that this reader understands.</summary>
    public static ExpectedText Beginning(HalfText text) => new(text.Certain, false, false);

    /// <param name="input">A body.</param>
    /// <param name="find">Finds the text; <see langword="null"/> when it is not there.</param>
    public static ExpectedText OfBody(FuzzCase input, Func<JsonFields, string?> find)
    {
        if (JsonFields.Parse(input.Bytes) is not { } root || root.Has("error") || root.Has("code") || root.Has("errors") || root.Has("detail") || find(root) is not { } text)
        {
            return Unknown;
        }

        HalfText whole = new();
        whole.Append(text);
        return new ExpectedText(whole.ToString(), true, true);
    }

    public bool Matches(FuzzReading reading) => IsWhole
        ? reading.Text == Text || (reading.Failure is not null && !MustSucceed && Text.StartsWith(reading.Text.TrimEnd('\uFFFD'), StringComparison.Ordinal) && reading.Text.Length >= Text.Length - 1)
        : reading.Text.StartsWith(Text, StringComparison.Ordinal);
}
