using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Represents a part of an answer. The service turns it into events and into the stored message.</summary>
/// <remarks>A part belongs to one turn: create a new one for each. Do not modify JSON after passing it to a part.</remarks>
[DebuggerDisplay("{Kind} {ToolUseId,nq} {ToolName,nq}, Length = {Value.Length}")]
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

    /// <summary>Creates a fragment of the answer's text: one <c>text_delta</c> event.</summary>
    /// <param name="text">The text fragment.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Text(string text) => new(ReplyPartKind.Text) { Value = text };

    /// <summary>Creates a fragment of the model's thinking: one <c>thinking</c> event.</summary>
    /// <param name="text">The text fragment.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Thinking(string text) => new(ReplyPartKind.Thinking) { Value = text };

    /// <summary>Creates the use of a tool that the service runs itself, including its result.</summary>
    /// <param name="toolUseId">The ID of the tool use.</param>
    /// <param name="toolName">The name of the tool.</param>
    /// <param name="input">The arguments of the tool.</param>
    /// <param name="output">The output of the tool.</param>
    /// <param name="isError"><see langword="true"/> if the tool failed.</param>
    /// <returns>The part.</returns>
    public static ReplyPart ToolUse(string toolUseId, string toolName, JsonObject input, string output, bool isError = false) =>
        new(ReplyPartKind.ToolUse) { ToolUseId = toolUseId, ToolName = toolName, Json = input, Value = output, IsError = isError };

    /// <summary>Creates the use of a tool that the client runs. The turn pauses after the last part. Several uses in one answer are parallel.</summary>
    /// <param name="toolUseId">The ID of the tool use. It must be unique in the conversation.</param>
    /// <param name="toolName">The name of one of the request's <c>client_tools</c>.</param>
    /// <param name="input">The arguments of the tool.</param>
    /// <returns>The part.</returns>
    public static ReplyPart ClientToolUse(string toolUseId, string toolName, JsonObject input) =>
        new(ReplyPartKind.ClientToolUse) { ToolUseId = toolUseId, ToolName = toolName, Json = input };

    /// <summary>Creates questions to the user. The turn pauses.</summary>
    /// <param name="toolUseId">The ID that the client answers to.</param>
    /// <param name="questions">The questions in production's format: <c>[{question, header, options: [{label, description}], multiSelect?}]</c>.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Question(string toolUseId, JsonArray questions) =>
        new(ReplyPartKind.Question) { ToolUseId = toolUseId, ToolName = "ask_user_question", Json = new JsonObject { ["questions"] = questions } };

    /// <summary>Creates a request for consent. The turn pauses.</summary>
    /// <param name="toolUseId">The ID that the client answers to.</param>
    /// <param name="payload">The <c>payload</c> of the event.</param>
    /// <returns>The part.</returns>
    public static ReplyPart ConsentRequest(string toolUseId, JsonObject payload) =>
        new(ReplyPartKind.ConsentRequest) { ToolUseId = toolUseId, ToolName = "request_consent", Json = payload };

    /// <summary>Creates a request to confirm an action. The turn pauses.</summary>
    /// <param name="toolUseId">The ID that the client answers to.</param>
    /// <param name="payload">The <c>payload</c> of the event.</param>
    /// <returns>The part.</returns>
    public static ReplyPart ActionConfirmation(string toolUseId, JsonObject payload) =>
        new(ReplyPartKind.ActionConfirmation) { ToolUseId = toolUseId, ToolName = "confirm_action", Json = payload };

    /// <summary>Creates a card.</summary>
    /// <param name="card">The <c>card</c> of the event.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Card(JsonObject card) => new(ReplyPartKind.Card) { Json = card };

    /// <summary>Creates a citation. The text refers to it as <c>[^acite:id]</c>.</summary>
    /// <param name="citation">The <c>citation</c> of the event, including its <c>id</c>.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Citation(JsonObject citation) => new(ReplyPartKind.Citation) { Json = citation };

    /// <summary>Creates an artifact. It is stored as a file block.</summary>
    /// <param name="artifact">The <c>artifact</c> of the event, including its <c>url</c>.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Artifact(JsonObject artifact) => new(ReplyPartKind.Artifact) { Json = artifact };

    /// <summary>Creates an event of any other type. It is sent and not stored.</summary>
    /// <param name="json">The event, including its <c>type</c>. The ID of the conversation is added.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Event(JsonObject json) => new(ReplyPartKind.Event) { Json = json };

    /// <summary>Creates an event that is sent exactly as written, framed for the response format. Known event types are also stored.</summary>
    /// <param name="json">The event on one line. It does not have to be valid JSON.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Verbatim(string json) => new(ReplyPartKind.Verbatim) { Value = json, Json = TryParse(json) };

    /// <summary>Creates bytes of the response body that are sent without framing, such as a recorded stream.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Bytes(ReadOnlyMemory<byte> bytes) => new(ReplyPartKind.Bytes) { Raw = bytes };

    /// <summary>Creates the token usage to report instead of the service's estimate.</summary>
    /// <param name="promptTokens">The number of tokens in the prompt.</param>
    /// <param name="completionTokens">The number of tokens in the answer.</param>
    /// <returns>The part.</returns>
    public static ReplyPart Usage(int promptTokens, int completionTokens) =>
        new(ReplyPartKind.Usage) { Number = promptTokens, SecondNumber = completionTokens };

    /// <summary>Creates the end of the turn: a <c>done</c> event with this reason.</summary>
    /// <param name="terminalReason">The <c>terminal_reason</c> of the event.</param>
    /// <returns>The part.</returns>
    public static ReplyPart End(string terminalReason) => new(ReplyPartKind.End) { Value = terminalReason };

    /// <summary>Creates the end of the stream without a <c>done</c> event and without <c>[DONE]</c>.</summary>
    /// <returns>The part.</returns>
    public static ReplyPart EndOfStream() => new(ReplyPartKind.EndOfStream);

    /// <summary>Creates an error that ends the turn: an error response before the first event, an <c>error</c> event after it.</summary>
    /// <param name="statusCode">The HTTP status code, or the <c>status</c> of the event.</param>
    /// <param name="code">The error code.</param>
    /// <param name="message">The error message.</param>
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
