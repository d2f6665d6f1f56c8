namespace AceData.Emulator;

/// <summary>Receives the events of a turn. This base class paces them and drops them, for JSON responses and background runs.</summary>
internal class EventSink(Pacing pacing)
{
    /// <summary>Whether a response has started. From then on an error is an event.</summary>
    public virtual bool HasStarted => false;

    public async ValueTask SendAsync(OutgoingEvent outgoing, CancellationToken cancellationToken)
    {
        await pacing.WaitAsync(outgoing, cancellationToken).ConfigureAwait(false);
        await WriteAsync(outgoing, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends bytes of the body as they are.</summary>
    public virtual ValueTask SendBytesAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Sends the mark that follows the last event.</summary>
    public virtual ValueTask SendDoneMarkerAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    protected virtual ValueTask WriteAsync(OutgoingEvent outgoing, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
