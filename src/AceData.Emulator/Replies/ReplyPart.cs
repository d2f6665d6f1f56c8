using System.Text.Json;
using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>One piece of an answer, made by an <see cref="IReplySource"/>; the service turns it into events and into the stored message.</summary>
/// <remarks>A part belongs to the turn it was yielded in: make a new one for each turn. The JSON given to it must not be changed afterwards.</remarks>
public sealed class ReplyPart
{
    private ReplyPart(ReplyPartKind kind) => Kind = kind;

    internal ReplyPartKind Kind { get; }

    internal string Value { get; private init; } = "";

    internal JsonObject Json { get; private init; } = [];

    internal string ToolUseId { get; private init; } = "";

    internal string ToolName { get; private init; } = "";

    internal bool IsError { get; private init; }

    internal int Number { get; private init; }

    internal int SecondNumber { get; private init; }

    internal ReadOnlyMemory<byte> Raw { get; private init; }

    internal bool IsPause =>
        Kind is ReplyPartKind.ClientToolUse or ReplyPartKind.Question or ReplyPartKind.ConsentRequest or ReplyPartKind.ActionConfirmation;

    /// <summary>A piece of the answer's text: one <c>text_delta</c>.</summary>
    /// <param name="text">The piece.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Text(string text) => new(ReplyPartKind.Text) { Value = text };

    /// <summary>A piece of the model's thinking: one <c>thinking</c>.</summary>
    /// <param name="text">The piece.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Thinking(string text) => new(ReplyPartKind.Thinking) { Value = text };

    /// <summary>A tool the service ran itself, from its announcement to its result.</summary>
    /// <param name="toolId">The id of this use.</param>
    /// <param name="toolName">The tool.</param>
    /// <param name="input">Its arguments.</param>
    /// <param name="output">What it gave back.</param>
    /// <param name="isError">Whether it failed.</param>
    /// <returns>The part.</returns>
    public static ReplyPart ToolUse(string toolId, string toolName, JsonObject input, string output, bool isError = false) =>
        new(ReplyPartKind.ToolUse) { ToolUseId = toolId, ToolName = toolName, Json = input, Value = output, IsError = isError };

    /// <summary>A tool the client is to run: the turn pauses after the source has ended. Several in one answer run in parallel.</summary>
    /// <param name="toolId">The id of this use, unlike every other in the conversation.</param>
    /// <param name="toolName">One of the request's <c>client_tools</c>.</param>
    /// <param name="input">Its arguments.</param>
    /// <returns>The part.</returns>
    public static ReplyPart ClientToolUse(string toolId, string toolName, JsonObject input) =>
        new(ReplyPartKind.ClientToolUse) { ToolUseId = toolId, ToolName = toolName, Json = input };

    /// <summary>Questions to the user: the turn pauses.</summary>
    /// <param name="toolId">The id to answer to.</param>
    /// <param name="questions">The live service's form: <c>[{question, header, options: [{label, description}], multiSelect?}]</c>.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Question(string toolId, JsonArray questions) =>
        new(ReplyPartKind.Question) { ToolUseId = toolId, ToolName = "ask_user_question", Json = new JsonObject { ["questions"] = questions } };

    /// <summary>A request for consent: the turn pauses.</summary>
    /// <param name="toolId">The id to answer to.</param>
    /// <param name="payload">The event's <c>payload</c>.</param>
    /// <returns>The part.</returns>
    public static ReplyPart ConsentRequest(string toolId, JsonObject payload) =>
        new(ReplyPartKind.ConsentRequest) { ToolUseId = toolId, ToolName = "request_consent", Json = payload };

    /// <summary>A request to confirm an action: the turn pauses.</summary>
    /// <param name="toolId">The id to answer to.</param>
    /// <param name="payload">The event's <c>payload</c>.</param>
    /// <returns>The part.</returns>
    public static ReplyPart ActionConfirmation(string toolId, JsonObject payload) =>
        new(ReplyPartKind.ActionConfirmation) { ToolUseId = toolId, ToolName = "confirm_action", Json = payload };

    /// <summary>A card.</summary>
    /// <param name="card">The event's <c>card</c>.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Card(JsonObject card) => new(ReplyPartKind.Card) { Json = card };

    /// <summary>A citation; the text refers to it as <c>[^acite:id]</c>.</summary>
    /// <param name="citation">The event's <c>citation</c>, with its <c>id</c>.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Citation(JsonObject citation) => new(ReplyPartKind.Citation) { Json = citation };

    /// <summary>An artifact; stored as a file block.</summary>
    /// <param name="artifact">The event's <c>artifact</c>, with its <c>url</c>.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Artifact(JsonObject artifact) => new(ReplyPartKind.Artifact) { Json = artifact };

    /// <summary>Any other event; it is sent and not stored.</summary>
    /// <param name="json">The event, with its <c>type</c>; the conversation's id is added.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Event(JsonObject json) => new(ReplyPartKind.Event) { Json = json };

    /// <summary>One event exactly as written, framed as the format asks; what is known in it is also stored.</summary>
    /// <param name="json">The event on one line. It need not be valid JSON.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Verbatim(string json) => new(ReplyPartKind.Verbatim) { Value = json, Json = TryParse(json) };

    /// <summary>Bytes of the body, with no framing: for whole recorded streams.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Bytes(ReadOnlyMemory<byte> bytes) => new(ReplyPartKind.Bytes) { Raw = bytes };

    /// <summary>The token counts to report in place of the service's own estimate.</summary>
    /// <param name="promptTokens">Tokens read.</param>
    /// <param name="completionTokens">Tokens written.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Usage(int promptTokens, int completionTokens) =>
        new(ReplyPartKind.Usage) { Number = promptTokens, SecondNumber = completionTokens };

    /// <summary>Ends the turn here, with a <c>done</c> of this reason.</summary>
    /// <param name="terminalReason">The <c>terminal_reason</c>.</param>
    /// <returns>The part.</returns>
    public static ReplyPart End(string terminalReason) => new(ReplyPartKind.End) { Value = terminalReason };

    /// <summary>Ends the stream here and adds nothing: no <c>done</c>, no <c>[DONE]</c>.</summary>
    /// <returns>The part.</returns>
    public static ReplyPart EndOfStream() => new(ReplyPartKind.EndOfStream);

    /// <summary>Fails the turn: an ordinary error answer before the first event, an <c>error</c> event after it.</summary>
    /// <param name="statusCode">The HTTP status, or the event's <c>status</c>.</param>
    /// <param name="code">The code.</param>
    /// <param name="message">The message.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Error(int statusCode = 500, string code = "chat_error", string message = "upstream LLM returned an error") =>
        new(ReplyPartKind.Error) { Number = statusCode, ToolName = code, Value = message };

    private static JsonObject TryParse(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
