using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Represents a conversation to put into a <see cref="ConversationStore"/> before a test starts.</summary>
[DebuggerDisplay("{Id} {Model}, Messages = {Messages.Count}")]
public sealed record ConversationSeed
{
    /// <summary>Gets the ID of the conversation.</summary>
    /// <value>The default is <see langword="null"/>: an ID is generated.</value>
    public string? Id { get; init; }

    /// <summary>Gets the name of the model. The conversation's <c>model_group</c> is derived from it.</summary>
    /// <value>The default is <c>gpt-4.1</c>. With <see langword="null"/> the conversation has no model.</value>
    public string? Model { get; init; } = "gpt-4.1";

    /// <summary>Gets the title of the conversation.</summary>
    /// <value>The default is <see langword="null"/>: no title.</value>
    public string? Title { get; init; }

    /// <summary>Gets the <c>user_id</c> of the conversation.</summary>
    /// <value>The default is <see langword="null"/>: no user.</value>
    public string? UserId { get; init; }

    /// <summary>Gets the <c>application_id</c> of the conversation.</summary>
    /// <value>The default is <see langword="null"/>: no application.</value>
    public string? ApplicationId { get; init; }

    /// <summary>Gets the messages in wire format. They are copied and stored without validation.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<JsonObject> Messages { get; init; } = [];
}
