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
        AceDataException failure;
        try
        {
            return await attempt.SendOnceAsync(context).ConfigureAwait(false);
        }
        catch (AceDataException exception)
        {
            failure = exception;
        }
        catch (OperationCanceledException exception)
        {
            throw context.Timeout.Translate(exception, context);
        }

        var result = new AttemptResult(context, Response: null, failure, RetryPolicy.Decide(context, failure));
        if (result.Decision.Delay is not null)
        {
            result = await RetryAsync(result).ConfigureAwait(false);
        }

        return result.Response ?? throw GaveUp(result);
    }

    private async Task<AttemptResult> RetryAsync(AttemptResult first)
    {
        var retries = ResilienceContextPool.Shared.Get(first.Context.Request.Operation, continueOnCapturedContext: false, first.Context.Timeout.Token);
        try
        {
            AttemptResult? pending = first;
            return await (_polly ??= Build()).ExecuteAsync(
                async _ =>
                {
                    var result = pending ?? await AttemptAsync(first.Context).ConfigureAwait(false);
                    pending = null;
                    return result;
                },
                retries).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw first.Context.Timeout.Translate(exception, first.Context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(retries);
        }
    }

    private async ValueTask<AttemptResult> AttemptAsync(CallContext context)
    {
        try
        {
            return new AttemptResult(context, await attempt.SendOnceAsync(context).ConfigureAwait(false), Failure: null, Decision: default);
        }
        catch (AceDataException failure)
        {
            return new AttemptResult(context, Response: null, failure, RetryPolicy.Decide(context, failure));
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
                CountAndLog(arguments.Outcome.Result!);
                return default;
            },
        })
        .Build();

    private static void CountAndLog(AttemptResult result)
    {
        result.Context.CountRetry(result.Decision.Reason);
        Log.Retry(result);
    }

    private static AceDataException GaveUp(AttemptResult result)
    {
        Log.GaveUp(result);
        ExceptionDispatchInfo.Capture(result.Failure!).Throw();
        return result.Failure!;
    }
}
