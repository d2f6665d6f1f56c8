namespace AceData.Dify;

/// <summary>A person has filled in the form.</summary>
/// <remarks>On the wire: an event of type <c>human_input_form_filled</c>.</remarks>
public sealed record HumanInputFormFilledEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "human_input_form_filled";

    /// <summary>The form; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public HumanInputForm? Form { get; init; }
}
