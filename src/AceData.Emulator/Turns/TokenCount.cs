using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Counts tokens the same way every time: four characters make one.</summary>
internal static class TokenCount
{
    private const int CharactersAToken = 4;

    public static int Of(IEnumerable<JsonObject> messages) => messages.Sum(message => Of(message.PlainText().Length));

    public static int Of(int characters) => (characters + CharactersAToken - 1) / CharactersAToken;

    public static JsonObject ToUsage(int prompt, int completion) => new()
    {
        ["prompt_tokens"] = prompt,
        ["completion_tokens"] = completion,
        ["total_tokens"] = prompt + completion,
    };
}
