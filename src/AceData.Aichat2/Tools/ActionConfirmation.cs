namespace AceData.Aichat2;

/// <summary>An action that a person must confirm before the turn goes on.</summary>
/// <remarks>On the wire: the <c>payload</c> of <c>action_confirmation</c>.</remarks>
[DebuggerDisplay("ActionConfirmation {ActionConfirmationId,nq}, {Kind,nq}, {Severity,nq}")]
public sealed record ActionConfirmation : ApiRecord
{
    private readonly JsonValue? _preview;
    private readonly JsonValue? _detail;

    /// <summary>The ID of the request.</summary>
    /// <remarks>On the wire: <c>action_confirmation_id</c>.</remarks>
    public string ActionConfirmationId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The kind of action, such as <c>generic</c>; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>kind</c>.</remarks>
    public string? Kind { get; init; }

    /// <summary>A short description of the action.</summary>
    /// <remarks>On the wire: <c>title</c>.</remarks>
    public string Title { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>A longer description of the action; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>summary</c>.</remarks>
    public string? Summary { get; init; }

    /// <summary>The severity of the action, such as <c>destructive</c>; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>severity</c>.</remarks>
    public string? Severity { get; init; }

    /// <summary>The details to show, in order; empty for none.</summary>
    /// <remarks>On the wire: <c>fields</c>.</remarks>
    public IReadOnlyList<ConfirmationField> Fields { get; init => field = EquatableList<ConfirmationField>.From(value); } = EquatableList<ConfirmationField>.Empty;

    /// <summary>A preview of the result, in the form in which the service sends it; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>preview</c>.</remarks>
    public JsonElement? Preview
    {
        get => _preview?.Element;
        init => _preview = JsonValue.From(value);
    }

    /// <summary>Further details, in the form in which the service sends them; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>detail</c>.</remarks>
    public JsonElement? Detail
    {
        get => _detail?.Element;
        init => _detail = JsonValue.From(value);
    }

    /// <summary>The label of the button that confirms; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>confirm_label</c>.</remarks>
    public string? ConfirmLabel { get; init; }
}
