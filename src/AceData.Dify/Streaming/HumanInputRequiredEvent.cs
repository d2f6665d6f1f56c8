namespace AceData.Dify;

/// <summary>A person must fill in a form before the workflow goes on.</summary>
/// <remarks>On the wire: an event of type <c>human_input_required</c>.</remarks>
public sealed record HumanInputRequiredEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "human_input_required";

    /// <summary>The form; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public HumanInputForm? Form { get; init; }
}
