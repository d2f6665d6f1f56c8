using System.Collections.Frozen;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>Represents a request that an emulated service received, and how it ended.</summary>
[DebuggerDisplay("{Method,nq} {Path,nq}, Action = {Action}, StatusCode = {StatusCode}")]
public sealed class ReceivedRequest
{
    private readonly TaskCompletionSource<RequestOutcome> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _eventsSent;

    internal ReceivedRequest(HttpRequest request, RequestBody body)
    {
        Method = request.Method;
        Path = request.Path + request.QueryString;
        Headers = request.Headers
            .Where(header => !IsSecret(header.Key))
            .ToFrozenDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        BodyBytes = body.Bytes;
        IsTooLarge = body.IsTooLarge;
    }

    /// <summary>Gets the HTTP method.</summary>
    public string Method { get; }

    /// <summary>Gets the path and the query.</summary>
    public string Path { get; }

    /// <summary>Gets the headers by case-insensitive name. <c>Authorization</c> and <c>x-api-key</c> are left out.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Gets the body as text, exactly as received.</summary>
    /// <value>Empty when there was none, or when it exceeded the size limit.</value>
    public string Body => Encoding.UTF8.GetString(BodyBytes.Span);

    /// <summary>Gets the action that the request asks for. For aichat2 this is the body's <c>action</c>, or <c>chat</c> when it has none.</summary>
    /// <value><see langword="null"/> when the request names no action of the service.</value>
    public string? Action { get; internal set; }

    /// <summary>Gets the number of stream events that were handed to the connection so far.</summary>
    public int EventsSent => Volatile.Read(ref _eventsSent);

    /// <summary>Gets the HTTP status code of the response.</summary>
    /// <value><see langword="null"/> until the request has ended, and when it ended before a response started.</value>
    public int? StatusCode { get; private set; }

    /// <summary>Gets a task that completes when the request has ended, with how it ended. The task never fails.</summary>
    public Task<RequestOutcome> Completion => _completion.Task;

    internal ReadOnlyMemory<byte> BodyBytes { get; }

    internal bool IsTooLarge { get; }

    private static bool IsSecret(string name) =>
        name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || name.Equals("x-api-key", StringComparison.OrdinalIgnoreCase);

    internal void CountEvent() => Interlocked.Increment(ref _eventsSent);

    internal void Complete(RequestOutcome outcome, int? statusCode)
    {
        StatusCode = statusCode;
        _completion.TrySetResult(outcome);
    }
}
