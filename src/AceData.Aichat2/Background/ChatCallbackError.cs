namespace AceData.Aichat2;

/// <summary>The error of a background run that failed.</summary>
[DebuggerDisplay("ChatCallbackError {Code,nq}")]
[JsonConverter(typeof(ChatCallbackErrorConverter))]
public sealed record ChatCallbackError
{
    private readonly JsonValue _json;

    /// <summary>The error code; <see langword="null"/> when the service sent none.</summary>
    /// <remarks>On the wire: <c>error.code</c>, or <c>error</c> as a string.</remarks>
    public string? Code { get; init; }

    /// <summary>The message; <see langword="null"/> when the service sent none.</summary>
    /// <remarks>On the wire: <c>error.message</c>.</remarks>
    public string? Message { get; init; }

    /// <summary>The error as JSON; undefined for an error that the service did not send.</summary>
    public JsonElement Json
    {
        get => _json.Element;
        init => _json = new JsonValue(value);
    }

    /// <summary>The error code alone, so that content is kept out of logs.</summary>
    /// <returns>The code; empty for none.</returns>
    public override string ToString() => Code ?? string.Empty;
}
