namespace AceData.Emulator;

/// <summary>Holds each event back as long as the options say.</summary>
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
            // A hook that does not look at its token must not keep the turn of a client that has left.
            await hold(outgoing.ToJson(), cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
