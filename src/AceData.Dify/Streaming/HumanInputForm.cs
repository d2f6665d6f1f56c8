namespace AceData.Dify;

/// <summary>A form that a person fills in before a workflow goes on.</summary>
/// <remarks>On the wire: <c>data</c> of the event.</remarks>
public sealed record HumanInputForm : ApiRecord
{
    private readonly JsonValue? _inputs;
    private readonly JsonValue? _actions;

    /// <summary>The form; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>form_id</c>.</remarks>
    public string? FormId { get; init; }

    /// <summary>The node that waits for it; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>node_id</c>.</remarks>
    public string? NodeId { get; init; }

    /// <summary>The name of that node; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>node_title</c>.</remarks>
    public string? NodeTitle { get; init; }

    /// <summary>What the form says, in Markdown; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>form_content</c>.</remarks>
    public string? FormContent { get; init; }

    /// <summary>What the form is handed in with; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>form_token</c>.</remarks>
    public string? FormToken { get; init; }

    /// <summary>The fields of the form, as they came; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>inputs</c>.</remarks>
    public JsonElement? Inputs
    {
        get => _inputs?.Element;
        init => _inputs = JsonValue.From(value);
    }

    /// <summary>The buttons of the form, as they came; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>actions</c>.</remarks>
    public JsonElement? Actions
    {
        get => _actions?.Element;
        init => _actions = JsonValue.From(value);
    }

    /// <summary>When it is too late; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>expiration_time</c>.</remarks>
    public DateTimeOffset? ExpirationTime { get; init; }
}
