using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace AceData.Emulator;

/// <summary>Answers turns from a queue of scripts, in the order in which they were queued. All members are thread-safe.</summary>
/// <param name="fallback">The source that answers when the queue is empty, or <see langword="null"/> for a <see cref="BuiltInReplies"/>.</param>
[DebuggerDisplay("Remaining = {Remaining}")]
public sealed class ScriptedReplies(IReplySource? fallback = null) : IReplySource
{
    private readonly ConcurrentQueue<ReplyPart[]> _scripts = new();
    private readonly IReplySource _fallback = fallback ?? new BuiltInReplies();

    /// <summary>Gets the number of scripts that are left in the queue.</summary>
    public int Remaining => _scripts.Count;

    /// <summary>Queues events that are sent exactly as written, one frame each, and nothing else.</summary>
    /// <param name="events">The events, each on one line.</param>
    /// <returns>This instance.</returns>
    /// <remarks>Without a <c>done</c> event the stream ends truncated. After a <c>done</c> event the <c>[DONE]</c> marker follows.</remarks>
    public ScriptedReplies Enqueue(params string[] events) =>
        Enqueue([.. events.Select(ReplyPart.Verbatim), ReplyPart.EndOfStream()]);

    /// <summary>Queues the parts of an answer. A <c>done</c> event follows the last part.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>This instance.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is <see langword="null"/>.</exception>
    public ScriptedReplies Enqueue(params ReplyPart[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        _scripts.Enqueue([.. parts]);
        return this;
    }

    /// <summary>Queues a complete response body, such as a recorded stream, that is sent byte for byte.</summary>
    /// <param name="body">The body, including its framing.</param>
    /// <returns>This instance.</returns>
    public ScriptedReplies EnqueueBody(ReadOnlyMemory<byte> body) => Enqueue(ReplyPart.Bytes(body), ReplyPart.EndOfStream());

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReplyPart> ReplyAsync(
        ReplyContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_scripts.TryDequeue(out var script))
        {
            foreach (var part in script)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return part;
            }

            yield break;
        }

        await foreach (var part in _fallback.ReplyAsync(context, cancellationToken).ConfigureAwait(false))
        {
            yield return part;
        }
    }
}
