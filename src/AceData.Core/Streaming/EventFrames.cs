namespace AceData;

/// <summary>Finds the JSON texts in the lines of a stream.</summary>
internal abstract class EventFrames(Utf8LineReader lines, int maxEventBytes) : IDisposable
{
    private long _skipped;

    /// <summary>The line of the stream on which the JSON text found last begins, counted from 1.</summary>
    public virtual long LineNumber => Lines.LineNumber;

    /// <summary>Whether every byte of the stream is in.</summary>
    public bool Ended => Lines.Ended;

    /// <summary>The size of the largest event, and the most that may come between two.</summary>
    protected int MaxEventBytes { get; } = maxEventBytes;

    protected Utf8LineReader Lines { get; } = lines;

    public static EventFrames Create(StreamFormat format, Stream stream, int maxEventBytes) => format == StreamFormat.NdJson
        ? new NdJsonFrames(new Utf8LineReader(stream, splitOnCarriageReturn: false, maxEventBytes), maxEventBytes)
        : new ServerSentEventFrames(new Utf8LineReader(stream, splitOnCarriageReturn: true, maxEventBytes), maxEventBytes);

    /// <summary>Takes the next JSON text, or end marker, out of what has arrived; valid until the next call.</summary>
    /// <exception cref="LineTooLongException">It is longer than allowed.</exception>
    public abstract bool TryRead(out ReadOnlySpan<byte> payload);

    /// <summary>Says what it means that the text found last could not be read, and keeps it if more of it may come.</summary>
    public abstract FrameStatus Judge(ReadOnlySpan<byte> payload);

    /// <summary>Reads once from the stream.</summary>
    /// <exception cref="LineTooLongException">The line that is coming in is longer than allowed.</exception>
    public ValueTask<bool> FillAsync(CancellationToken cancellationToken) => Lines.FillAsync(cancellationToken);

    public virtual void Dispose() => Lines.Dispose();

    /// <summary>Counts a line that holds nothing of an event: what brings none must not be read forever, least of all as fast as it can be decompressed.</summary>
    /// <exception cref="LineTooLongException">There were more of them, one after the other, than the largest event has bytes.</exception>
    protected void Skip(ReadOnlySpan<byte> line)
    {
        _skipped += line.Length + 1;
        if (_skipped > MaxEventBytes)
        {
            throw new LineTooLongException(line, LineNumber, "brings no event, like more lines before it than an event may have bytes");
        }
    }

    protected void EndSkipping() => _skipped = 0;

    protected static bool CanGoOn(ReadOnlySpan<byte> payload)
    {
        JsonProgress progress = default;
        progress.Advance(payload);
        return !progress.IsInvalid;
    }

    protected static bool IsBlank(ReadOnlySpan<byte> line) => line.IsEmpty || (line[0] <= (byte)' ' && line.Trim(" \t\r"u8).IsEmpty);
}
