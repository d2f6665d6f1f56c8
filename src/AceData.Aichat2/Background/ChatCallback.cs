namespace AceData.Aichat2;

/// <summary>The message that the service posts to <see cref="ChatRequest.CallbackUrl"/> when a background run ends.</summary>
[DebuggerDisplay("ChatCallback {Status,nq}, {Answer?.Length} characters")]
public sealed record ChatCallback : ApiRecord
{
    /// <summary>The state of the run, such as <c>completed</c> or <c>failed</c>.</summary>
    /// <remarks>On the wire: <c>status</c>. The service does not document its values.</remarks>
    public string Status { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The text of the response; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>answer</c>.</remarks>
    public string? Answer { get; init; }

    /// <summary>The number of tokens used; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>usage</c>.</remarks>
    public Usage? Usage { get; init; }

    /// <summary>The error of the run; <see langword="null"/> when the run did not fail.</summary>
    /// <remarks>On the wire: <c>error</c>.</remarks>
    public ChatCallbackError? Error { get; init; }

    /// <summary>Parses the body of a callback.</summary>
    /// <param name="json">The body, as UTF-8.</param>
    /// <returns>The callback.</returns>
    /// <exception cref="ProtocolException">The body is not a valid callback of this API.</exception>
    public static ChatCallback Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            if (LenientJson.Deserialize(json, Aichat2Json.Default.ChatCallback) is { Status.Length: > 0 } callback)
            {
                return callback;
            }
        }
        catch (JsonException exception)
        {
            throw ExceptionFactory.Invalid("The body is not the callback of a run.", json, exception);
        }

        throw ExceptionFactory.Invalid("The body is not the callback of a run: it has no status.", json);
    }
}
