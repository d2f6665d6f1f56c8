using System.Diagnostics.CodeAnalysis;

namespace AceData;

/// <summary>Reads the events of one open stream and says how it ended: complete, cut, silent, failed, or not this API.</summary>
internal sealed class EventReader<TEvent>(
    CallContext context,
    EventFrames frames,
    EventParser<TEvent> parser)
    where TEvent : class
{
    private bool _over;
    private bool _complete;
    private byte[]? _rest;
    private ParseResult<TEvent> _held;

    /// <summary>Whether there is nothing left to read: the stream came to its end, good or not, or a read of it failed.</summary>
    public bool IsOver => _over;

    /// <summary>Takes the next event out of what has arrived.</summary>
    /// <exception cref="StreamErrorException">The event reports an error.</exception>
    /// <exception cref="ProtocolException">What came is not JSON, or larger than allowed.</exception>
    /// <exception cref="StreamInterruptedException">The stream ended inside an event.</exception>
    public bool TryRead([NotNullWhen(true)] out TEvent? received)
    {
        if (_held.Status != ParseStatus.Skipped && TryTake(_held, out received))
        {
            return true;
        }

        while (!_over && TryReadFrame(out var payload))
        {
            if (TryParse(payload, out received))
            {
                return true;
            }
        }

        received = null;
        return false;
    }

    /// <summary>Waits for more to arrive.</summary>
    /// <returns><see langword="false"/> when the stream is complete.</returns>
    /// <exception cref="StreamInterruptedException">The stream ended before it was complete.</exception>
    /// <exception cref="ApiTimeoutException">The stream was silent for too long.</exception>
    public ValueTask<bool> FillAsync()
    {
        if (_over)
        {
            return new ValueTask<bool>(false);
        }

        if (frames.Ended)
        {
            _over = true;
            return _complete ? new ValueTask<bool>(false) : throw Interrupted(null);
        }

        try
        {
            // What is there already is no wait: it costs neither a clock nor a state machine.
            var filling = frames.FillAsync(context.Timeout.Token);
            return filling.IsCompletedSuccessfully ? new ValueTask<bool>(true) : WaitAsync(filling);
        }
        catch (Exception exception) when (IsNoMatter(exception))
        {
            return new ValueTask<bool>(false);
        }
        catch (Exception exception) when (Translate(exception) is { } failure)
        {
            throw failure;
        }
    }

    private bool TryReadFrame(out ReadOnlySpan<byte> payload)
    {
        if (_rest is not null)
        {
            payload = _rest;
            _rest = null;
            return true;
        }

        try
        {
            return frames.TryRead(out payload);
        }
        catch (LineTooLongException exception)
        {
            payload = default;
            return EndsHere() ? false : throw TooLong(exception);
        }
    }

    private bool TryParse(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out TEvent? received)
    {
        try
        {
            return TryTake(parser.Parse(payload), out received);
        }
        catch (JsonException exception)
        {
            if (TryParseFirst(payload, out var first))
            {
                return TryTake(first, out received);
            }

            Judge(payload, exception);
            received = null;
            return false;
        }
    }

    private bool TryTake(ParseResult<TEvent> result, [NotNullWhen(true)] out TEvent? received)
    {
        received = result.Event;
        if (result.Status is not (ParseStatus.Event or ParseStatus.Skipped))
        {
            // What an ending cuts off comes before it.
            if (parser.TakeRest() is { } rest)
            {
                _held = result;
                received = rest;
                return true;
            }

            _held = default;
            _complete |= result.Status is ParseStatus.Complete or ParseStatus.Last or ParseStatus.End;
            _over = result.Status is ParseStatus.Last or ParseStatus.End or ParseStatus.Error;
            if (result.Error is { } error)
            {
                throw ExceptionFactory.StreamError(context, error, Progress());
            }
        }

        return parser.State.Answer.Length <= context.Settings.MaxAnswerBytes ? received is not null : throw AnswerTooLong();
    }

    // Several objects in one line are several events, and what stands behind an ending is none.
    private bool TryParseFirst(ReadOnlySpan<byte> payload, out ParseResult<TEvent> first)
    {
        first = default;
        var length = JsonSanitizer.FirstObjectLength(payload);
        var rest = payload[length..].Trim(" \t\r\n"u8);
        if (length == 0 || rest.IsEmpty)
        {
            return false;
        }

        var isFollowed = rest[0] == (byte)'{' || parser.BeginsEndMarker(rest);
        try
        {
            if (!isFollowed && !parser.IsEnding(payload[..length]))
            {
                return false;
            }

            first = parser.Parse(payload[..length]);
        }
        catch (JsonException)
        {
            // Damaged inside: the line is judged as a whole, with the exception that it has already caused.
            return false;
        }

        _rest = isFollowed ? rest.ToArray() : null;
        return true;
    }

    private void Judge(ReadOnlySpan<byte> payload, JsonException exception)
    {
        if (frames.Ended && parser.BeginsEndMarker(payload) && !EndsHere())
        {
            _over = true;
            throw Interrupted(null);
        }

        switch (frames.Judge(payload))
        {
            case FrameStatus.NeedsMore:
                return;
            case FrameStatus.Cut when !EndsHere():
                _over = true;
                throw Interrupted(null);
            case FrameStatus.Invalid when !EndsHere():
                throw Unreadable(payload, exception);
        }
    }

    // The answer is whole: what follows it may be broken, and still nothing of the answer is.
    private bool EndsHere() => _over |= _complete;

    private ProtocolException Unreadable(ReadOnlySpan<byte> payload, JsonException exception)
    {
        var line = frames.LineNumber + (exception.LineNumber ?? 0);
        var message = $"Line {line} of the stream is not JSON, from byte {exception.BytePositionInLine ?? 0} on.";
        return ExceptionFactory.InvalidStream(context, Progress(), message, payload, line, exception);
    }

    private async ValueTask<bool> WaitAsync(ValueTask<bool> filling)
    {
        context.Timeout.BeginWait();
        try
        {
            await filling.ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (IsNoMatter(exception))
        {
            return false;
        }
        catch (Exception exception) when (Translate(exception) is { } failure)
        {
            throw failure;
        }
        finally
        {
            context.Timeout.EndWait();
        }
    }

    private bool IsNoMatter(Exception exception) =>
        (exception is LineTooLongException || ConnectionFailure.IsInBody(exception)) && EndsHere();

    private Exception? Translate(Exception exception)
    {
        if (exception is LineTooLongException line)
        {
            return TooLong(line);
        }

        // The read itself failed: what another would bring must not replace why.
        _over = true;
        return exception is OperationCanceledException cancellation
            ? Log.StreamEnded(context, context.Timeout.Translate(cancellation, context, Progress()))
            : ConnectionFailure.IsInBody(exception) ? Interrupted(exception) : null;
    }

    private ProtocolException TooLong(LineTooLongException exception) => ExceptionFactory.InvalidStream(
        context,
        Progress(),
        exception.Message,
        exception.Beginning,
        exception.LineNumber);

    private ProtocolException AnswerTooLong() => ExceptionFactory.InvalidStream(
        context,
        Progress(),
        $"The answer is longer than {context.Settings.MaxAnswerBytes} bytes (MaxAnswerBytes).",
        bytes: default,
        frames.LineNumber);

    private Exception Interrupted(Exception? cause) => Log.StreamEnded(context, ExceptionFactory.Interrupted(context, Progress(), cause));

    private StreamProgress Progress()
    {
        context.MarkProcessed();
        return new StreamProgress(parser.State.PartialAnswer, parser.State.ConversationId, parser.State.TaskId);
    }
}
