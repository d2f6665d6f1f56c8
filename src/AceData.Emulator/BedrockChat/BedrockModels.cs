using System.Collections.Frozen;

namespace AceData.Emulator;

/// <summary>The models that servers of any version have offered; others are refused.</summary>
internal static class BedrockModels
{
    public static FrozenSet<string> Known { get; } = new[]
    {
        "claude-instant-v1", "claude-v2", "claude-v3-haiku", "claude-v3-sonnet", "claude-v3-opus", "claude-v3.5-sonnet", "claude-v3.5-sonnet-v2",
        "claude-v3.5-haiku", "mistral-7b-instruct", "mixtral-8x7b-instruct", "mistral-large", "claude-v3.7-sonnet", "claude-v4-opus",
        "claude-v4-sonnet", "claude-v4.1-opus", "claude-v4.5-opus", "claude-v4.5-sonnet", "claude-v4.5-haiku", "claude-v4.6-opus",
        "claude-v4.6-sonnet", "claude-v4.7-opus", "amazon-nova-pro", "amazon-nova-lite", "amazon-nova-micro", "deepseek-r1",
        "llama3-3-70b-instruct", "llama3-2-1b-instruct", "llama3-2-3b-instruct", "llama3-2-11b-instruct", "llama3-2-90b-instruct",
        "mistral-large-2", "gpt-oss-20b", "gpt-oss-120b",
    }.ToFrozenSet(StringComparer.Ordinal);
}
