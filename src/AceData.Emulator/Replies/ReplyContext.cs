using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Represents the turn that an <see cref="IReplySource"/> answers.</summary>
[DebuggerDisplay("{ConversationId} {Model}, UserTurns = {UserTurns}, ToolResults = {ToolResults.Count}")]
public sealed class ReplyContext
{
    /// <summary>Gets the ID of the conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Gets the name of the model that the request, or else the conversation, names.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the request body as received. Do not modify it.</summary>
    public required JsonObject Request { get; init; }

    /// <summary>Gets a copy of the conversation's messages in wire format, oldest first.</summary>
    /// <remarks>
    /// The last message is the question. When a pause is resumed, it is the answer that was paused, with the tool results merged into it.
    /// </remarks>
    public required IReadOnlyList<JsonObject> Messages { get; init; }

    /// <summary>Gets the text of the last <c>user</c> message. When a pause is resumed, this is still the question.</summary>
    public required string Question { get; init; }

    /// <summary>Gets the number of <c>user</c> messages in the conversation, including the current one.</summary>
    public required int UserTurns { get; init; }

    /// <summary>Gets the tools that the client offers.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<OfferedTool> ClientTools { get; init; } = [];

    /// <summary>Gets the tool results that resume a pause.</summary>
    /// <value>The default is empty: the turn is a new question.</value>
    public IReadOnlyList<ToolAnswer> ToolResults { get; init; } = [];

    /// <summary>Gets the request's <c>max_turns</c>. The service enforces it.</summary>
    /// <value>The default is <see langword="null"/>: no limit.</value>
    public int? MaxTurns { get; init; }

    /// <summary>Gets a value that indicates whether tools may be used.</summary>
    /// <value><see langword="false"/> when <see cref="MaxTurns"/> is 1.</value>
    public bool AllowsTools => MaxTurns is not 1;
}
