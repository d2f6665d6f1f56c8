using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AceData;

/// <summary>The one way of every client to its service: request in, record or events out, every failure typed.</summary>
internal sealed partial class ApiTransport : IDisposable
{
    private readonly ClientSettings _settings;
    private readonly ExceptionFactory _errors;
    private readonly HttpMessageInvoker _invoker;
    private readonly HttpClient? _ownedClient;

    public ApiTransport(ClientSettings settings, HttpClient client, bool ownsClient)
    {
        _settings = settings;
        _errors = new ExceptionFactory(settings);
        _ownedClient = ownsClient ? client : null;
        RedirectHandler redirects = new(settings.Api, new HttpClientAdapter(client));
        ConnectionLimits limits = new(client.Timeout, ownsClient ? settings.ConnectTimeout : null);
        _invoker = new HttpMessageInvoker(new ResilienceHandler(settings, _errors, limits, redirects), disposeHandler: true);
    }

    /// <summary>A transport with a connection pool of its own.</summary>
    public static ApiTransport Create(ClientSettings settings)
    {
        HttpClient client = new(PrimaryHandler.Create(settings.ConnectTimeout)) { Timeout = Timeout.InfiniteTimeSpan };
        return new ApiTransport(settings, client, ownsClient: true);
    }

    /// <summary>Makes a call that is answered with one JSON object.</summary>
    public async Task<TResponse> SendAsync<TResponse>(ApiCall call, JsonTypeInfo<TResponse> type, CancellationToken cancellationToken)
        where TResponse : ApiResponse
    {
        using var scope = Begin(call, cancellationToken);
        using var response = await SendAsync(call, scope).ConfigureAwait(false);
        var body = (BufferedContent)response.Content;
        try
        {
            var answer = LenientJson.Deserialize(body.Span, type) ?? throw _errors.Unreadable(call, response, body.Span, cause: null);
            answer.ArrivedBy(new ResponseMetadata(response, body.ArrivedHeaders, call.Attempts) { TraceId = answer.BodyTraceId });
            return answer;
        }
        catch (JsonException exception)
        {
            throw _errors.Unreadable(call, response, body.Span, exception);
        }
    }

    /// <summary>Makes a call that is answered with events; each enumeration is a call of its own.</summary>
    public async IAsyncEnumerable<TEvent> StreamAsync<TEvent>(
        ApiCall description,
        Func<EventParser<TEvent>> createParser,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TEvent : class
    {
        var call = description.Again();
        using var scope = Begin(call, cancellationToken);
        using var response = await SendAsync(call, scope).ConfigureAwait(false);
        using var permit = call.Permit;
        scope.StartIdleTimeout(_settings.StreamIdleTimeout);
        var parser = createParser();
        parser.UnknownTypes = _settings.UnknownTypes;
        if (response.Content is BufferedContent body)
        {
            foreach (var received in ParseBody(call, response, body, parser))
            {
                yield return received;
            }

            yield break;
        }

        var stream = await OpenAsync(call, response, scope).ConfigureAwait(false);
        using var frames = EventFrames.Create(StreamMedia.FormatOf(response, call), stream, _settings.MaxEventBytes);
        EventReader<TEvent> reader = new(call, _errors, scope, frames, parser);
        try
        {
            do
            {
                while (reader.TryRead(out var received))
                {
                    yield return received;
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
            while (await reader.FillAsync().ConfigureAwait(false));
        }
        finally
        {
            if (!reader.IsOver)
            {
                await StreamMedia.CutAsync(stream).ConfigureAwait(false);
            }
        }
    }

    public void Dispose()
    {
        // The chain ends in front of the HttpClient: one of the caller's stays open.
        _invoker.Dispose();
        _ownedClient?.Dispose();
    }

    private CallTimeout Begin(ApiCall call, CancellationToken cancellationToken)
    {
        var timeout = call.Options?.Timeout ?? _settings.Timeout;
        call.Deadline = timeout == Timeout.InfiniteTimeSpan ? null : _settings.Time.GetUtcNow() + timeout;
        return new CallTimeout(_settings.Time, timeout, cancellationToken);
    }

    private async ValueTask<HttpResponseMessage> SendAsync(ApiCall call, CallTimeout scope)
    {
        // Only a carrier of the call: the handler makes a fresh message for every request.
        using ApiRequestMessage carrier = new(call, _settings.BaseAddress, token: string.Empty);
        try
        {
            return await _invoker.SendAsync(carrier, scope.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw scope.Translate(exception, Complete(call));
        }
    }

    private static Func<ErrorDetails, ErrorDetails> Complete(ApiCall call) => details => details with
    {
        Attempts = call.Attempts,
        MayHaveBeenProcessed = call.MayHaveBeenProcessed,
    };

    private async ValueTask<Stream> OpenAsync(ApiCall call, HttpResponseMessage response, CallTimeout scope)
    {
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(scope.Token).ConfigureAwait(false);
            return _settings.LogsContent ? new LoggedStream(stream, _settings.Logger, call.Operation) : stream;
        }
        catch (OperationCanceledException exception)
        {
            ExceptionFactory.MarkProcessed(call);
            throw scope.Translate(exception, Complete(call));
        }
        catch (Exception exception) when (ConnectionFailure.IsInBody(exception))
        {
            throw _errors.FromNetwork(call, exception, mayHaveBeenSent: true, "before the first event");
        }
    }

    private IReadOnlyList<TEvent> ParseBody<TEvent>(ApiCall call, HttpResponseMessage response, BufferedContent body, EventParser<TEvent> parser)
        where TEvent : class
    {
        try
        {
            return parser.ParseBody(body.Span);
        }
        catch (JsonException exception)
        {
            throw _errors.Unreadable(call, response, body.Span, exception);
        }
    }
}
