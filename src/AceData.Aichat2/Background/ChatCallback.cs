using System.Text.Json;

namespace AceData.Aichat2;

/// <summary>What the service posts to <see cref="ChatRequest.CallbackUrl"/> when a background run ends.</summary>
public sealed record ChatCallback : ApiRecord
{
    /// <summary>How the run ended, such as <c>completed</c> or <c>failed</c>.</summary>
    /// <remarks>On the wire: <c>status</c>. The service does not document its values.</remarks>
    public string Status { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The answer; <see langword="null"/> when there is none.</summary>
    /// <remarks>On the wire: <c>answer</c>.</remarks>
    public string? Answer { get; init; }

    /// <summary>The tokens used; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>usage</c>.</remarks>
    public Usage? Usage { get; init; }

    /// <summary>Why the run failed; <see langword="null"/> when it did not.</summary>
    /// <remarks>On the wire: <c>error</c>.</remarks>
    public ChatCallbackError? Error { get; init; }

    /// <summary>Reads the body of a callback.</summary>
    /// <param name="json">The body, UTF-8.</param>
    /// <returns>The callback.</returns>
    /// <exception cref="ProtocolException">The body is not a callback of this API.</exception>
    public static ChatCallback Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            if (JsonSerializer.Deserialize(json, Aichat2Json.Default.ChatCallback) is { Status.Length: > 0 } callback)
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
