namespace AceData;

/// <summary>Splits a stream of bytes into lines, each handed out as soon as its terminator is in.</summary>
internal sealed class Utf8LineReader(Stream stream, bool splitOnCarriageReturn, int maxLineBytes) : IDisposable
{
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';
    private const int UsualSize = 2048;

    // A buffer grown for one long line is not kept for the short ones after it.
    private const int KeptSize = 64 * 1024;

    private byte[] _buffer = [];
    private int _start;
    private int _scanned;
    private int _end;
    private bool _skipLineFeed;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The number of the line read last, counted from 1.</summary>
    public long LineNumber { get; private set; }

    /// <summary>Whether the bytes read last were the last ones.</summary>
    public bool Ended { get; private set; }

    /// <summary>Takes the next line out of what has arrived, without its terminator; valid until the next call.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        if (_skipLineFeed && _start < _end)
        {
            SkipLineFeed();
        }

        var unscanned = _buffer.AsSpan(_scanned, _end - _scanned);
        var length = splitOnCarriageReturn ? unscanned.IndexOfAny(LineFeed, CarriageReturn) : unscanned.IndexOf(LineFeed);
        if (length < 0)
        {
            _scanned = _end;
            line = default;
            return false;
        }

        var terminator = _scanned + length;
        line = Take(terminator);
        _start = _scanned = terminator + 1;

        // The line of a CR is complete already; whether an LF belongs to it is found out with the next byte.
        if (_buffer[terminator] == CarriageReturn)
        {
            _skipLineFeed = true;
        }

        return true;
    }

    /// <summary>Takes what is left when the stream has ended and no whole line is there: a last line without a terminator.</summary>
    public bool TryReadRest(out ReadOnlySpan<byte> line)
    {
        line = default;
        if (!Ended || _start == _end)
        {
            return false;
        }

        line = Take(_end);
        _start = _scanned = _end;
        return true;
    }

    /// <summary>Reads once from the stream.</summary>
    /// <returns><see langword="false"/> at its end.</returns>
    /// <exception cref="LineTooLongException">The line that is coming in is longer than allowed.</exception>
    public ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        var reading = stream.ReadAsync(_buffer.AsMemory(_end, Room()), cancellationToken);
        return reading.IsCompletedSuccessfully ? new ValueTask<bool>(Add(reading.Result)) : WaitAsync(reading);
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _start = _scanned = _end = 0;
        PooledBuffer.Return(buffer);
    }

    private async ValueTask<bool> WaitAsync(ValueTask<int> reading) => Add(await reading.ConfigureAwait(false));

    private bool Add(int read)
    {
        _end += read;
        Ended = read == 0;
        return !Ended;
    }

    private void SkipLineFeed()
    {
        _skipLineFeed = false;
        if (_buffer[_start] == LineFeed)
        {
            _start++;
            _scanned = Math.Max(_scanned, _start);
        }
    }

    private ReadOnlySpan<byte> Take(int end)
    {
        LineNumber++;
        var line = _buffer.AsSpan(_start, end - _start);
        return LineNumber == 1 && line.StartsWith(ByteOrderMark) ? line[ByteOrderMark.Length..] : line;
    }

    // At most one byte more than a line may have: enough to know that it is too long.
    private int Room() => (int)Math.Min(_buffer.Length - _end, (long)maxLineBytes + 1 - (_end - _start));

    private void MakeRoom()
    {
        var pending = _end - _start;
        if (pending > maxLineBytes)
        {
            throw new LineTooLongException(_buffer.AsSpan(_start, pending), LineNumber + 1);
        }

        if (pending == 0)
        {
            _start = _scanned = _end = 0;
            if (_buffer.Length is 0 or > KeptSize)
            {
                Replace(UsualSize);
            }
        }
        else if (_end == _buffer.Length)
        {
            MakeRoomBehind(pending);
        }
    }

    private void MakeRoomBehind(int pending)
    {
        if (pending > _buffer.Length / 2)
        {
            Replace((int)Math.Min(_buffer.Length * 2L, int.MaxValue / 2));
            return;
        }

        _buffer.AsSpan(_start, pending).CopyTo(_buffer);
        _scanned -= _start;
        _end = pending;
        _start = 0;
    }

    private void Replace(int size)
    {
        _buffer = PooledBuffer.Move(_buffer, _start, _end - _start, size);
        _scanned -= _start;
        _end -= _start;
        _start = 0;
    }
}
