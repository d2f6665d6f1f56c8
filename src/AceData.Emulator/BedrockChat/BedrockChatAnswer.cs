using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>What becomes of a message: a reply after a while, or none for ever.</summary>
public sealed record BedrockChatAnswer
{
    /// <summary>A job that fails where nobody sees it: there is never a reply.</summary>
    public static BedrockChatAnswer Never { get; } = new() { Delay = Timeout.InfiniteTimeSpan };

    /// <summary>The text of the reply.</summary>
    /// <value>Empty.</value>
    public string Text { get; init; } = string.Empty;

    /// <summary>How long the job takes.</summary>
    /// <value><see langword="null"/>, the default, is <see cref="BedrockChatEmulatorOptions.ReplyDelay"/>; <see cref="Timeout.InfiniteTimeSpan"/> never ends.</value>
    public TimeSpan? Delay { get; init; }

    /// <summary>Content in front of the text, as it goes over the wire: reasoning, for example.</summary>
    /// <value>Empty.</value>
    public IReadOnlyList<JsonObject> Content { get; init; } = [];

    /// <summary>What the model did before it answered, as it goes over the wire.</summary>
    /// <value><see langword="null"/>: nothing.</value>
    public JsonArray? ThinkingLog { get; init; }

    /// <summary>A reply that is nothing but text, after the emulator's own delay.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The answer.</returns>
    public static BedrockChatAnswer FromText(string text) => new() { Text = text };
}
