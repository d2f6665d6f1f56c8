using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BulkPrompts;

/// <summary>One line of the input.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Name">Its id, or its number when it has none.</param>
/// <param name="Text">What is to be asked.</param>
/// <param name="Json">The whole line.</param>
internal sealed record Prompt(long Line, string Name, string Text, JsonElement Json)
{
    /// <summary>Tells whether the prompt behind a name is still the one that was answered.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}
