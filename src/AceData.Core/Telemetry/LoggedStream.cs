using Microsoft.Extensions.Logging;

namespace AceData;

/// <summary>A stream whose bytes are logged as they are read, for those who asked for it.</summary>
internal sealed class LoggedStream(Stream stream, ILogger logger, string operation) : ReadOnlyStream
{
    protected override async ValueTask<int> ReadCoreAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        ContentLog.Response(logger, operation, buffer.Span[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
