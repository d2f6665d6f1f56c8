using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;

namespace AceData;

/// <summary>The one way of every client to its service: request in, record, events or bytes out, every failure typed.</summary>
internal sealed class ApiTransport : IDisposable
{
    private readonly ClientSettings _settings;
    private readonly RetryPipeline _pipeline;
    private readonly HttpClient? _ownedClient;
    private volatile bool _disposed;

    public ApiTransport(ClientSettings settings, HttpClient client, bool ownsClient)
    {
        _settings = settings;
        _ownedClient = ownsClient ? client : null;
        ConnectionLimits limits = new(client.Timeout, ownsClient ? settings.ConnectTimeout : null);
        _pipeline = new RetryPipeline(settings, new HttpAttempt(settings, limits, new RedirectingSender(client)));
    }

    /// <summary>Creates a transport with a connection pool of its own.</summary>
    public static ApiTransport Create(ClientSettings settings)
    {
        HttpClient client = new(PrimaryHandler.Create(settings.ConnectTimeout)) { Timeout = Timeout.InfiniteTimeSpan };
        return new ApiTransport(settings, client, ownsClient: true);
    }

    /// <summary>Makes a call that is answered with one JSON object.</summary>
    public async Task<TResponse> SendAsync<TResponse>(ApiRequest request, JsonTypeInfo<TResponse> type, CancellationToken cancellationToken)
        where TResponse : ApiRecord
    {
        using var context = Begin(request, cancellationToken);
        using var response = await _pipeline.SendAsync(context).ConfigureAwait(false);
        try
        {
            var answer = LenientJson.Deserialize(context.Body, type) ?? throw ExceptionFactory.Unreadable(context, response, cause: null);
            if (answer is ApiResponse arrived)
            {
                arrived.ArrivedBy(new ResponseMetadata(response, context.Attempts) { TraceId = arrived.BodyTraceId });
            }

            return answer;
        }
        catch (JsonException exception)
        {
            throw ExceptionFactory.Unreadable(context, response, exception);
        }
    }

    /// <summary>Makes a call whose response says nothing beyond its status.</summary>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var context = Begin(request, cancellationToken);
        using var response = await _pipeline.SendAsync(context).ConfigureAwait(false);
    }

    /// <summary>Makes a call that is answered with a file; its bytes are read by the caller, and only as fast as the caller reads.</summary>
    public async Task<DownloadBody> OpenAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var context = Begin(request, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await _pipeline.SendAsync(context).ConfigureAwait(false);
            context.Timeout.StartIdleTimeout(_settings.StreamIdleTimeout);
            return new DownloadBody(context, response, await OpenBodyAsync(context, response).ConfigureAwait(false));
        }
        catch
        {
            response?.Dispose();
            context.Dispose();
            throw;
        }
    }

    /// <summary>Makes a call that is answered with events; each enumeration is a call of its own.</summary>
    public async IAsyncEnumerable<TEvent> StreamAsync<TEvent>(
        ApiRequest request,
        Func<EventParser<TEvent>> createParser,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TEvent : class
    {
        using var context = Begin(request, cancellationToken);
        using var response = await _pipeline.SendAsync(context).ConfigureAwait(false);
        context.Timeout.StartIdleTimeout(_settings.StreamIdleTimeout);
        var parser = createParser();
        parser.UnknownTypes = _settings.UnknownTypes;
        if (context.HasBody)
        {
            foreach (var received in ParseBody(context, response, parser))
            {
                yield return received;
            }

            yield break;
        }

        using var stream = await OpenBodyAsync(context, response).ConfigureAwait(false);
        using var frames = EventFrames.Create(StreamMedia.FormatOf(response, request.Accept), stream, _settings.MaxEventBytes);
        EventReader<TEvent> reader = new(context, frames, parser);
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
        // A client of the caller's stays open, but is not used any more.
        _disposed = true;
        _ownedClient?.Dispose();
    }

    private CallContext Begin(ApiRequest request, CancellationToken cancellationToken) => _disposed
        ? throw new ObjectDisposedException(_settings.Api.Name)
        : new CallContext(request, _settings, cancellationToken);

    private async ValueTask<Stream> OpenBodyAsync(CallContext context, HttpResponseMessage response)
    {
        try
        {
            var stream = await DecodedContent.OpenAsync(response.Content, context.Timeout.Token).ConfigureAwait(false);
            return _settings.LogsContent ? new LoggedStream(stream, _settings.Logger, context.Request.Operation) : stream;
        }
        catch (OperationCanceledException exception)
        {
            context.MarkProcessed();
            throw context.Timeout.Translate(exception, context);
        }
        catch (Exception exception) when (ConnectionFailure.IsInBody(exception))
        {
            throw ExceptionFactory.ConnectionFailed(context, exception, mayHaveBeenSent: true, "before the first event");
        }
    }

    private static IReadOnlyList<TEvent> ParseBody<TEvent>(CallContext context, HttpResponseMessage response, EventParser<TEvent> parser)
        where TEvent : class
    {
        try
        {
            return parser.ParseBody(context.Body);
        }
        catch (JsonException exception)
        {
            throw ExceptionFactory.Unreadable(context, response, exception);
        }
    }
}
