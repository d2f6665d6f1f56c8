namespace Docs.Tests;

/// <summary>A block of code in a document.</summary>
/// <param name="Language">What stands behind the opening fence.</param>
/// <param name="Before">The line above the fence.</param>
/// <param name="Line">The line of the fence, from 1.</param>
/// <param name="Lines">The code.</param>
internal sealed record CodeBlock(string Language, string Before, int Line, IReadOnlyList<string> Lines)
{
    public string Text => string.Concat(Lines.Select(line => line + "\n"));
}
