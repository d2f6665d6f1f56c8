using System.Text.Json;

namespace AceData.Aichat2;

/// <summary>An action the person must agree to before the turn goes on.</summary>
/// <remarks>On the wire: the <c>payload</c> of <c>action_confirmation</c>.</remarks>
public sealed record ActionConfirmation : ApiRecord
{
    /// <summary>The id of the request.</summary>
    /// <remarks>On the wire: <c>action_confirmation_id</c>.</remarks>
    public string ActionConfirmationId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The kind of action, such as <c>generic</c>; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>kind</c>.</remarks>
    public string? Kind { get; init; }

    /// <summary>What is about to be done.</summary>
    /// <remarks>On the wire: <c>title</c>.</remarks>
    public string Title { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The same at more length; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>summary</c>.</remarks>
    public string? Summary { get; init; }

    /// <summary>How much is at stake, such as <c>destructive</c>; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>severity</c>.</remarks>
    public string? Severity { get; init; }

    /// <summary>Details to show, in order; empty for none.</summary>
    /// <remarks>On the wire: <c>fields</c>.</remarks>
    public IReadOnlyList<ConfirmationField> Fields { get; init => field = value ?? []; } = [];

    /// <summary>What the result would look like, in whatever form the service gives it; <see langword="null"/> for nothing.</summary>
    /// <remarks>On the wire: <c>preview</c>.</remarks>
    public JsonElement? Preview { get; init; }

    /// <summary>More about it, in whatever form the service gives it; <see langword="null"/> for nothing.</summary>
    /// <remarks>On the wire: <c>detail</c>.</remarks>
    public JsonElement? Detail { get; init; }

    /// <summary>What the button that agrees should say; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>confirm_label</c>.</remarks>
    public string? ConfirmLabel { get; init; }
}
