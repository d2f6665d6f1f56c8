using System.Runtime.CompilerServices;

namespace AceData.Dify;

/// <summary>What is mostly wanted of a stream of events.</summary>
public static class StreamEventExtensions
{
    /// <summary>Only the pieces of text, as they come.</summary>
    /// <param name="events">The stream.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The pieces. A <see cref="MessageReplaceEvent"/> cannot be told this way: read the events themselves where moderation may strike.</returns>
    public static async IAsyncEnumerable<string> ReadTextAsync(
        this IAsyncEnumerable<StreamEvent> events, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        await foreach (var received in events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (received is TextEvent { Text.Length: > 0 } piece)
            {
                yield return piece.Text;
            }
        }
    }

    /// <summary>Reads the stream to its end.</summary>
    /// <param name="events">The stream.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The answer that the events make: pieces put together, replacements made, what an agent repeats left out.</returns>
    public static async Task<ChatResult> ToChatResultAsync(this IAsyncEnumerable<StreamEvent> events, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        ChatResultBuilder collector = new();
        await foreach (var received in events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            collector.Add(received);
        }

        return collector.ToResponse();
    }
}
