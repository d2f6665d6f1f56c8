using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>What an <see cref="IReplySource"/> is told about the turn it is to answer.</summary>
public sealed class ReplyContext
{
    /// <summary>The conversation's id.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The model asked for, or the conversation's own.</summary>
    public required string Model { get; init; }

    /// <summary>The request's body as received; not to be changed.</summary>
    public required JsonObject Request { get; init; }

    /// <summary>The conversation so far, in the wire's shape, oldest first; a copy.</summary>
    /// <remarks>It ends with the message just asked, or, when a pause is resumed, with the answer that paused, its tool results folded in.</remarks>
    public required IReadOnlyList<JsonObject> Messages { get; init; }

    /// <summary>The text of the last message of role <c>user</c>: what was asked, also when a pause is resumed.</summary>
    public required string Question { get; init; }

    /// <summary>How many messages of role <c>user</c> the conversation has, the one just asked included.</summary>
    public required int UserTurns { get; init; }

    /// <summary>The tools the client offers.</summary>
    /// <value>Empty when it offers none.</value>
    public IReadOnlyList<OfferedTool> ClientTools { get; init; } = [];

    /// <summary>The results that resume a pause.</summary>
    /// <value>Empty for a fresh question.</value>
    public IReadOnlyList<ToolAnswer> ToolResults { get; init; } = [];

    /// <summary>The request's <c>max_turns</c>; the service holds a source to it.</summary>
    /// <value><see langword="null"/>: no limit.</value>
    public int? MaxTurns { get; init; }

    /// <summary>Whether tools may be used: not when <c>max_turns</c> is 1.</summary>
    public bool AllowsTools => MaxTurns is not 1;
}
