using System.Runtime.CompilerServices;

namespace AceData.BedrockChat;

/// <summary>Extension methods that reduce a stream of events to what is most often needed of it.</summary>
public static class StreamEventExtensions
{
    /// <summary>Reads a stream to its end and returns the reply.</summary>
    /// <param name="events">The events of one chat turn.</param>
    /// <param name="cancellationToken">A token to cancel the wait. The service may still complete and bill the turn.</param>
    /// <returns>The complete reply.</returns>
    /// <exception cref="StreamInterruptedException">The stream ended without a reply.</exception>
    /// <exception cref="AceDataException">The stream failed.</exception>
    public static async Task<ChatResult> ToChatResultAsync(this IAsyncEnumerable<StreamEvent> events, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        ChatResult? reply = null;
        await foreach (var evt in events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            reply = (evt as ReplyEvent)?.Reply ?? reply;
        }

        return reply ?? throw new StreamInterruptedException("The stream ended without a reply.");
    }

    /// <summary>Reads only the text of a stream. As the service does not stream, the text of the reply arrives in one fragment.</summary>
    /// <param name="events">The events of one chat turn.</param>
    /// <param name="cancellationToken">A token to cancel the wait. The service may still complete and bill the turn.</param>
    /// <returns>The text of the reply; nothing when the reply has no text.</returns>
    /// <exception cref="AceDataException">The stream failed.</exception>
    public static IAsyncEnumerable<string> ReadTextAsync(this IAsyncEnumerable<StreamEvent> events, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        return ReadCoreAsync(events, cancellationToken);
    }

    private static async IAsyncEnumerable<string> ReadCoreAsync(IAsyncEnumerable<StreamEvent> events, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var evt in events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (evt is ReplyEvent { Reply.Answer: { Length: > 0 } text })
            {
                yield return text;
            }
        }
    }
}
