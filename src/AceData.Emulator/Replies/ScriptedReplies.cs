using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace AceData.Emulator;

/// <summary>Answers turns from a queue of scripts, in the order they were queued; thread-safe.</summary>
/// <param name="otherwise">Answers when the queue is empty; <see langword="null"/> for a <see cref="BuiltInReplies"/>.</param>
public sealed class ScriptedReplies(IReplySource? otherwise = null) : IReplySource
{
    private readonly ConcurrentQueue<IReadOnlyList<ReplyPart>> _scripts = new();
    private readonly IReplySource _otherwise = otherwise ?? new BuiltInReplies();

    /// <summary>How many scripts are left.</summary>
    public int Remaining => _scripts.Count;

    /// <summary>Queues events to be sent exactly as written, one frame each, and nothing else.</summary>
    /// <remarks>Without a <c>done</c> among them the stream ends truncated; after a <c>done</c> the <c>[DONE]</c> marker follows as always.</remarks>
    /// <param name="events">The events, each on one line.</param>
    /// <returns>This source.</returns>
    public ScriptedReplies Enqueue(params IReadOnlyList<string> events) =>
        Enqueue([.. events.Select(ReplyPart.Verbatim), ReplyPart.EndOfStream()]);

    /// <summary>Queues parts; <c>done</c> follows the last one.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>This source.</returns>
    public ScriptedReplies Enqueue(params IReadOnlyList<ReplyPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        _scripts.Enqueue(parts);
        return this;
    }

    /// <summary>Queues a whole body, sent byte for byte: a recorded stream.</summary>
    /// <param name="body">The body, framing included.</param>
    /// <returns>This source.</returns>
    public ScriptedReplies EnqueueBody(ReadOnlyMemory<byte> body) => Enqueue([ReplyPart.Bytes(body), ReplyPart.EndOfStream()]);

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

        await foreach (var part in _otherwise.ReplyAsync(context, cancellationToken).ConfigureAwait(false))
        {
            yield return part;
        }
    }
}
