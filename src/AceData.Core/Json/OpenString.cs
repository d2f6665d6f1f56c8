namespace AceData;

/// <summary>The text behind a struct that accepts any value, known or not.</summary>
internal static class OpenString
{
    /// <summary>The text to keep; <see langword="null"/> for an empty one, so that it equals <see langword="default"/>.</summary>
    /// <exception cref="ArgumentNullException">There is no value.</exception>
    public static string? From(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length == 0 ? null : value;
    }
}
