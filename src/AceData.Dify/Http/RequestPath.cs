using System.Globalization;
using System.Text;

namespace AceData.Dify;

/// <summary>The path of a request, with its query.</summary>
internal sealed class RequestPath
{
    private readonly StringBuilder _text;
    private char _separator = '?';

    /// <param name="path">The path. Its segments are already escaped.</param>
    public RequestPath(string path)
    {
        _text = new StringBuilder(path);
    }

    /// <summary>Returns an ID as a segment of a path.</summary>
    /// <exception cref="ArgumentException">The ID is empty, or would lead to another path.</exception>
    public static string Part(string? id, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id, name);

        // Dots alone go up the path however they are escaped.
        return id is "." or ".." ? throw new ArgumentException("The ID is invalid.", name) : Uri.EscapeDataString(id);
    }

    public RequestPath With(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(_separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            _separator = '&';
        }

        return this;
    }

    public RequestPath With(string name, int? value) => With(name, value?.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();
}
