using Polly;
using Polly.Retry;

namespace AceData;

/// <summary>Makes the requests of a call until one is answered or none may follow.</summary>
/// <remarks>A failed request becomes its exception first; whether it is repeated is decided on the facts of that exception.</remarks>
internal sealed class ResilienceHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<ApiCall> CallKey = new("AceData.Aichat2.Call");

    private readonly ClientSettings _settings;
    private readonly HttpAttempt _attempt;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public ResilienceHandler(ClientSettings settings, ExceptionFactory errors, ConnectionLimits limits, HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
        _settings = settings;
        _attempt = new HttpAttempt(settings, errors, limits, base.SendAsync);
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = settings.Time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                // How often is decided call by call, in Decide.
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = arguments => new ValueTask<bool>(Decide(arguments.Context, arguments.Outcome.Exception)),
                DelayGenerator = static arguments => new ValueTask<TimeSpan?>(Call(arguments.Context).NextDelay),
            })
            .Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ((ApiRequestMessage)request).Call;
        var context = ResilienceContextPool.Shared.Get(call.Operation, continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            return await _pipeline.ExecuteAsync(
                static (context, attempt) => attempt.RunAsync(Call(context), context.CancellationToken),
                context,
                _attempt).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static ApiCall Call(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);

    private bool Decide(ResilienceContext context, Exception? exception)
    {
        if (exception is not AceDataException failure)
        {
            return false;
        }

        var call = Call(context);
        var options = call.Options?.Retry ?? _settings.Retry;
        var canRenewToken = _settings.CanRenewToken && call.Options?.ApiToken is null;
        if (RetryRule.Next(call, failure, options, canRenewToken, _settings.Time.GetUtcNow()) is not { } wait)
        {
            Log.GaveUp(_settings.Logger, call.Operation, call.Attempts, failure);
            return false;
        }

        call.NextDelay = wait;
        if (failure is AuthenticationException)
        {
            call.TokenWasRefused = true;
        }
        else
        {
            call.Retries++;
        }

        Log.Retry(_settings.Logger, call.Operation, call.Attempts, wait, failure);
        return true;
    }
}
