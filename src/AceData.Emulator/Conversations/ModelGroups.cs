namespace AceData.Emulator;

/// <summary>Tells a model's group from its name.</summary>
internal static class ModelGroups
{
    private static readonly (string Prefix, string Group)[] Known =
    [
        ("gpt", "chatgpt"), ("chatgpt", "chatgpt"), ("o1", "chatgpt"), ("o3", "chatgpt"), ("o4", "chatgpt"),
        ("claude", "claude"), ("gemini", "gemini"), ("grok", "grok"), ("kimi", "kimi"), ("glm", "glm"), ("deepseek", "deepseek"),
    ];

    public static string Of(string? model)
    {
        foreach (var (prefix, group) in Known)
        {
            if (model?.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) == true)
            {
                return group;
            }
        }

        return "other";
    }
}
