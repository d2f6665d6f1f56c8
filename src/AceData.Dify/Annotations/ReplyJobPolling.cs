namespace AceData.Dify;

/// <summary>Polls a job until it is over, or until the wait reaches its limit.</summary>
internal sealed class ReplyJobPolling(IDifyAnnotations annotations, PollingOptions polling, TimeProvider time)
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromHours(1);

    private readonly Poller _poller = new(polling, DefaultTimeout, time);

    public async Task<AnnotationReplyJob> WaitAsync(AnnotationReplyJob job, RequestOptions? options, CancellationToken cancellationToken)
    {
        AceDataException? lastFailure = null;
        while (!job.IsOver)
        {
            if (_poller.Remaining <= TimeSpan.Zero)
            {
                throw TimedOut(job, lastFailure);
            }

            PollingProgress report = new() { ItemId = job.JobId, LastFailure = lastFailure };
            await _poller.DelayAsync(report, lastFailure?.RetryAfter, signal: null, cancellationToken).ConfigureAwait(false);
            _poller.Polls++;
            try
            {
                job = await annotations.GetReplyJobAsync(job.JobId, job.Action, options, cancellationToken).ConfigureAwait(false);
                lastFailure = null;
            }
            catch (AceDataException exception) when (exception.IsTransient)
            {
                // The job runs on: the next poll may get through.
                lastFailure = exception;
            }
        }

        return job;
    }

    private ApiTimeoutException TimedOut(AnnotationReplyJob job, AceDataException? lastFailure) =>
        new(
            $"The job {job.JobId} had not finished after {_poller.Timeout.TotalSeconds:0.###} s (PollingOptions.Timeout). It continues; wait again for its result.",
            lastFailure)
        {
            Kind = TimeoutKind.Wait,
            Duration = _poller.Timeout,
            IsTransient = true,
            MayHaveBeenProcessed = true,
        };
}
