using System.Runtime.CompilerServices;

namespace AceData.Aichat2;

/// <summary>What is often wanted of a stream of events.</summary>
public static class StreamEventExtensions
{
    /// <summary>Reads a stream to its end and folds it into one answer: text, thinking, tools, citations, cards, files, usage, what is pending.</summary>
    /// <param name="events">The events of one turn.</param>
    /// <param name="cancellationToken">Ends the turn; its connection is closed at once.</param>
    /// <returns>The answer. Events of tools with one id are one tool use; a citation that comes again replaces the earlier one.</returns>
    /// <exception cref="StreamErrorException">The service reported an error.</exception>
    /// <exception cref="StreamInterruptedException">The stream ended before it was complete; the text so far is on the exception.</exception>
    public static async Task<ChatResult> ToChatResultAsync(this IAsyncEnumerable<StreamEvent> events, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        ChatResultBuilder fold = new();
        await foreach (var received in events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            fold.Add(received);
        }

        return fold.ToResponse();
    }

    /// <summary>Reads only the text of a stream, piece by piece.</summary>
    /// <param name="events">The events of one turn.</param>
    /// <param name="cancellationToken">Ends the turn; its connection is closed at once.</param>
    /// <returns>The pieces of the answer's text; everything else is passed over. Failures come as they do from the events.</returns>
    public static IAsyncEnumerable<string> ReadTextAsync(this IAsyncEnumerable<StreamEvent> events, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        return ReadCoreAsync(events, cancellationToken);
    }

    private static async IAsyncEnumerable<string> ReadCoreAsync(IAsyncEnumerable<StreamEvent> events, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var received in events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (received is TextDeltaEvent delta)
            {
                yield return delta.Text;
            }
        }
    }
}
