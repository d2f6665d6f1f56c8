namespace AceData;

/// <summary>Server-sent events: every <c>data</c> line that is a whole JSON text is a frame; other lines of its block may complete it.</summary>
/// <remarks>
/// Only <c>data</c> fields are used; the services name the type of an event inside its JSON. A line is not held back until its block ends:
/// services exist that put one line break, not two, between events.
/// </remarks>
internal sealed class ServerSentEventFrames(Utf8LineReader lines, int maxEventBytes) : EventFrames(lines, maxEventBytes)
{
    private readonly PooledBuffer _block = new();
    private JsonProgress _progress;
    private long _firstLine;
    private bool _blockEnded;
    private bool _blockRead;

    public override long LineNumber => _blockRead ? _firstLine : base.LineNumber;

    public override bool TryRead(out ReadOnlySpan<byte> payload)
    {
        DropReadBlock();
        while (Lines.TryRead(out var line))
        {
            var kept = _block.Length;
            if (TryTake(line, out payload))
            {
                EndSkipping();
                return true;
            }

            if (_block.Length == kept)
            {
                Skip(line);
            }
        }

        if (Lines.TryReadRest(out var rest) && TryTake(rest, out payload))
        {
            return true;
        }

        // A last block counts without the blank line that should have ended it.
        return TryTakeBlock(blockEnded: Ended, out payload);
    }

    public override FrameStatus Judge(ReadOnlySpan<byte> payload)
    {
        if (_blockRead)
        {
            return Ended && !_blockEnded && !_progress.IsInvalid ? FrameStatus.Cut : FrameStatus.Invalid;
        }

        if (!CanGoOn(payload))
        {
            return FrameStatus.Invalid;
        }

        _firstLine = Lines.LineNumber;
        _block.Append(payload);
        return FrameStatus.NeedsMore;
    }

    public override void Dispose()
    {
        _block.Dispose();
        base.Dispose();
    }

    private bool TryTake(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> payload)
    {
        if (line.StartsWith("data:"u8))
        {
            payload = line.Length > 5 && line[5] == (byte)' ' ? line[6..] : line[5..];
            return _block.IsEmpty ? !IsBlank(payload) : TryContinue(payload, out payload);
        }

        payload = default;
        if (line.IsEmpty)
        {
            return TryTakeBlock(blockEnded: true, out payload);
        }

        return line.SequenceEqual("data"u8) && !_block.IsEmpty && TryContinue(default, out payload);
    }

    private bool TryContinue(ReadOnlySpan<byte> payload, out ReadOnlySpan<byte> whole)
    {
        if (_block.Span.Length + 1L + payload.Length > MaxEventBytes)
        {
            throw new LineTooLongException(_block.Span, _firstLine);
        }

        _block.Append("\n"u8);
        _block.Append(payload);
        _progress.Advance(_block.Span);
        return TryTakeBlock(blockEnded: false, out whole);
    }

    private bool TryTakeBlock(bool blockEnded, out ReadOnlySpan<byte> payload)
    {
        payload = _block.Span;
        if (payload.IsEmpty || (!blockEnded && !_progress.IsWhole && !_progress.IsInvalid))
        {
            payload = default;
            return false;
        }

        _blockEnded = blockEnded && !Ended;
        _blockRead = true;
        return true;
    }

    private void DropReadBlock()
    {
        if (_blockRead)
        {
            _blockRead = false;
            _progress = default;
            _block.Dispose();
        }
    }
}
