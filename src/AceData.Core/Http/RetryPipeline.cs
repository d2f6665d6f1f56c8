using System.Runtime.ExceptionServices;
using Polly;
using Polly.Retry;

namespace AceData;

/// <summary>Makes the attempts of a call until one succeeds or <see cref="RetryPolicy"/> stops it.</summary>
/// <remarks>
/// The first attempt is made directly. Polly takes over only when that one failed and may be retried: a process whose calls succeed never loads it.
/// </remarks>
internal sealed class RetryPipeline(ClientSettings settings, HttpAttempt attempt)
{
    private ResiliencePipeline<AttemptResult>? _polly;

    public async Task<HttpResponseMessage> SendAsync(CallContext context)
    {
        try
        {
            var result = await attempt.SendOnceAsync(context).ConfigureAwait(false);
            if (result.Decision.Delay is not null)
            {
                result = await RetryAsync(result).ConfigureAwait(false);
            }

            return result.Response ?? throw GaveUp(result);
        }
        catch (OperationCanceledException exception)
        {
            throw context.Timeout.Translate(exception, context);
        }
    }

    private async Task<AttemptResult> RetryAsync(AttemptResult first)
    {
        var context = first.Context;
        var retries = ResilienceContextPool.Shared.Get(context.Request.Operation, continueOnCapturedContext: false, context.Timeout.Token);
        try
        {
            var pending = first;
            return await (_polly ??= Build()).ExecuteAsync(
                async _ => Interlocked.Exchange(ref pending, null) ?? await attempt.SendOnceAsync(context).ConfigureAwait(false),
                retries).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(retries);
        }
    }

    private ResiliencePipeline<AttemptResult> Build() => new ResiliencePipelineBuilder<AttemptResult> { TimeProvider = settings.Time }
        .AddRetry(new RetryStrategyOptions<AttemptResult>
        {
            // How many is part of the decision: each call may have options of its own.
            MaxRetryAttempts = int.MaxValue,
            ShouldHandle = static arguments => new ValueTask<bool>(arguments.Outcome.Result?.Decision.Delay is not null),
            DelayGenerator = static arguments => new ValueTask<TimeSpan?>(arguments.Outcome.Result!.Decision.Delay),
            OnRetry = static arguments =>
            {
                var result = arguments.Outcome.Result!;
                result.Context.CountRetry(result.Decision.Reason);
                Log.Retry(result);
                return default;
            },
        })
        .Build();

    private static AceDataException GaveUp(AttemptResult result)
    {
        Log.GaveUp(result);
        ExceptionDispatchInfo.Capture(result.Failure!).Throw();
        return result.Failure!;
    }
}
