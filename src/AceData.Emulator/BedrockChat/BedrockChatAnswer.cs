using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Represents the emulator's answer to a message: a reply after a delay, or none.</summary>
[DebuggerDisplay("Text.Length = {Text.Length}, Delay = {Delay}")]
public sealed record BedrockChatAnswer
{
    /// <summary>Gets the answer of a job that fails unnoticed: a reply is never available.</summary>
    public static BedrockChatAnswer Never { get; } = new() { Delay = Timeout.InfiniteTimeSpan };

    /// <summary>Gets the text of the reply.</summary>
    /// <value>The default is empty.</value>
    public string Text { get; init; } = string.Empty;

    /// <summary>Gets the duration of the job.</summary>
    /// <value>
    /// The default is <see langword="null"/>: <see cref="BedrockChatEmulatorOptions.ReplyDelay"/>. With
    /// <see cref="Timeout.InfiniteTimeSpan"/> the job never finishes.
    /// </value>
    public TimeSpan? Delay { get; init; }

    /// <summary>Gets content blocks that precede the text, such as reasoning, in wire format.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<JsonObject> Content { get; init; } = [];

    /// <summary>Gets the steps that the model took before it answered, in wire format.</summary>
    /// <value>The default is <see langword="null"/>: no <c>thinkingLog</c>.</value>
    public JsonArray? ThinkingLog { get; init; }

    /// <summary>Creates an answer that is only text, after the emulator's default delay.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The answer.</returns>
    public static BedrockChatAnswer FromText(string text) => new() { Text = text };
}
