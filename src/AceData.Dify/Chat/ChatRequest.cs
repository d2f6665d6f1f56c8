namespace AceData.Dify;

/// <summary>A question to an app.</summary>
public sealed record ChatRequest : ApiRecord
{
    /// <summary>The question.</summary>
    /// <remarks>On the wire: <c>query</c>.</remarks>
    public required string Query { get; init; }

    /// <summary>The values of the app's form, by variable; empty for none, and then sent empty: servers refuse a request without.</summary>
    /// <remarks>On the wire: <c>inputs</c>.</remarks>
    public IReadOnlyDictionary<string, InputValue> Inputs { get; init => field = EquatableDictionary<InputValue>.From(value); } = EquatableDictionary<InputValue>.Empty;

    /// <summary>The conversation to go on with; <see langword="null"/> begins one.</summary>
    /// <remarks>On the wire: <c>conversation_id</c>.</remarks>
    public string? ConversationId { get; init; }

    /// <summary>Files to look at; empty for none.</summary>
    /// <remarks>On the wire: <c>files</c>.</remarks>
    public IReadOnlyList<InputFile> Files { get; init => field = EquatableList<InputFile>.From(value); } = EquatableList<InputFile>.Empty;

    /// <summary>Whether the service names a conversation that begins; <see langword="null"/> leaves it to the service, which does.</summary>
    /// <remarks>On the wire: <c>auto_generate_name</c>.</remarks>
    public bool? AutoGenerateName { get; init; }

    /// <summary>The published version of a chatflow to run; <see langword="null"/> for the newest.</summary>
    /// <remarks>On the wire: <c>workflow_id</c>. Not in the document.</remarks>
    public string? WorkflowId { get; init; }

    /// <summary>The id under which the caller's own tracing knows this call; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>trace_id</c>. Not in the document.</remarks>
    public string? TraceId { get; init; }
}
