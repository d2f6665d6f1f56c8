using System.Collections.Frozen;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>One request as the service received it, and how it ended.</summary>
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

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path and the query.</summary>
    public string Path { get; }

    /// <summary>The headers, by case-insensitive name, without <c>Authorization</c> and <c>x-api-key</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body as text, exactly as received.</summary>
    /// <value>Empty when there was none, or when it was over the limit and not kept.</value>
    public string Body => Encoding.UTF8.GetString(BodyBytes.Span);

    /// <summary>The <c>action</c> asked for; <c>chat</c> when the body names none.</summary>
    /// <value><see langword="null"/> when the body is not a JSON object.</value>
    public string? Action { get; internal set; }

    /// <summary>How many events of a stream have been handed to the connection so far.</summary>
    public int EventsSent => Volatile.Read(ref _eventsSent);

    /// <summary>The status of the answer.</summary>
    /// <value><see langword="null"/> until it ended, and when it ended before an answer began.</value>
    public int? StatusCode { get; private set; }

    /// <summary>Ends when the request has ended, and says how; never fails.</summary>
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
