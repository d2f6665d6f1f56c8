namespace AceData.Dify;

/// <summary>A piece of the answer's text; after the pieces of an agent, the whole answer once more.</summary>
/// <remarks>On the wire: an event of type <c>message</c>, and <c>message_file</c> when that carries text and no address.</remarks>
public sealed record MessageEvent : TextEvent
{
    private bool _isFile;

    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => _isFile ? "message_file" : "message";

    /// <summary>The message; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string? Id { get; init; }

    /// <summary>The variable of the chatflow the text comes from; empty for none.</summary>
    /// <remarks>On the wire: <c>from_variable_selector</c>.</remarks>
    public IReadOnlyList<string> FromVariableSelector { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>The whole answer, which closes the pieces of an agent and is not to be added to them; otherwise <see langword="null"/>.</summary>
    /// <value><see cref="TextEvent.Text"/> is empty where this is set.</value>
    [JsonIgnore]
    public string? WholeAnswer { get; init; }

    /// <summary>The same, from an event of type <c>message_file</c>.</summary>
    internal MessageEvent AsFile()
    {
        _isFile = true;
        return this;
    }
}
