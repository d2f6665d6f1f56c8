using System.Text.Json;
using AceData.Aichat2;

namespace WebChat.Chat;

/// <summary>What the person said to everything a paused turn asked: the service wants all of it at once.</summary>
internal sealed record Answers(string Id, IReadOnlyList<Answer> Results);

/// <summary>The answer to one question, consent or confirmation: text, or labels by question where several things are said.</summary>
internal sealed record Answer(string ToolUseId, string? Text, JsonElement? Labels)
{
    /// <exception cref="ArgumentException">Nothing is said.</exception>
    public ToolResult ToResult() => new() { ToolUseId = ToolUseId, Output = Text ?? Json() };

    private string Json() => Labels is { ValueKind: JsonValueKind.Object } labels
        ? $$"""{"answers":{{labels}}}"""
        : throw new ArgumentException("An answer has text or labels.", nameof(Labels));
}
