namespace AceData.Emulator;

/// <summary>Delays and holds each event as the options say.</summary>
internal sealed class Pacing(Aichat2EmulatorOptions options)
{
    public async ValueTask WaitAsync(OutgoingEvent outgoing, CancellationToken cancellationToken)
    {
        if (options.EventDelay > TimeSpan.Zero)
        {
            await Task.Delay(options.EventDelay, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        if (options.BeforeEvent is { } hold)
        {
            // A callback that ignores its token must not hold the turn of a client that has disconnected.
            await hold(outgoing.ToJson(), cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
