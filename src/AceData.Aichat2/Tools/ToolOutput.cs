using Microsoft.Extensions.AI;

namespace AceData.Aichat2;

/// <summary>What a function gave back, as the text the service takes.</summary>
internal static class ToolOutput
{
    /// <exception cref="NotSupportedException">The result is of a type that nobody can write as JSON here.</exception>
    public static string From(object? result) => result switch
    {
        null => string.Empty,
        string text => text,
        JsonElement { ValueKind: JsonValueKind.Undefined } => string.Empty,
        JsonElement { ValueKind: JsonValueKind.String } json => JsonText.Of(json),
        JsonElement json => json.GetRawText(),
        TextContent content => content.Text,
        IEnumerable<AIContent> contents => string.Concat(contents.OfType<TextContent>().Select(content => content.Text)),
        _ => JsonSerializer.Serialize(result, AIJsonUtilities.DefaultOptions.GetTypeInfo(result.GetType())),
    };
}
