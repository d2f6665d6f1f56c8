namespace AceData.Dify;

/// <summary>Nobody filled in the form in time.</summary>
/// <remarks>On the wire: an event of type <c>human_input_form_timeout</c>.</remarks>
public sealed record HumanInputFormTimeoutEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "human_input_form_timeout";

    /// <summary>The form; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public HumanInputForm? Form { get; init; }
}
