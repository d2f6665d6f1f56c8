namespace AceData.Dify;

/// <summary>A question to an app.</summary>
[DebuggerDisplay("ConversationId = {ConversationId}, Query.Length = {Query.Length}, Inputs = {Inputs.Count}, Files = {Files.Count}")]
public sealed record ChatRequest : ApiRecord
{
    /// <summary>The question of the user.</summary>
    /// <remarks>On the wire: <c>query</c>.</remarks>
    public required string Query { get; init; }

    /// <summary>The values of the input variables of the app, keyed by variable; empty for none.</summary>
    /// <remarks>On the wire: <c>inputs</c>. It is sent even when empty, because servers reject a request without it.</remarks>
    public IReadOnlyDictionary<string, InputValue> Inputs { get; init => field = EquatableDictionary<InputValue>.From(value); } = EquatableDictionary<InputValue>.Empty;

    /// <summary>The ID of the conversation to continue; <see langword="null"/> to start a new one.</summary>
    /// <remarks>On the wire: <c>conversation_id</c>.</remarks>
    public string? ConversationId { get; init; }

    /// <summary>The files to send with the question; empty for none.</summary>
    /// <remarks>On the wire: <c>files</c>.</remarks>
    public IReadOnlyList<InputFile> Files { get; init => field = EquatableList<InputFile>.From(value); } = EquatableList<InputFile>.Empty;

    /// <summary>Whether the service generates a name for a new conversation; <see langword="null"/> for the default of the service, <see langword="true"/>.</summary>
    /// <remarks>On the wire: <c>auto_generate_name</c>.</remarks>
    public bool? AutoGenerateName { get; init; }

    /// <summary>The ID of the published version of a chatflow to run; <see langword="null"/> for the latest.</summary>
    /// <remarks>On the wire: <c>workflow_id</c>. Servers support it, but Dify does not document it.</remarks>
    public string? WorkflowId { get; init; }

    /// <summary>The ID of the call in the tracing system of the caller; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>trace_id</c>. Servers support it, but Dify does not document it.</remarks>
    public string? TraceId { get; init; }
}
