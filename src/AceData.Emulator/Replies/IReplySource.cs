namespace AceData.Emulator;

/// <summary>Produces the answers of an emulated service.</summary>
/// <remarks>The service calls it once for each turn, from several threads concurrently.</remarks>
public interface IReplySource
{
    /// <summary>Answers a turn, or continues one that was paused.</summary>
    /// <param name="context">The request and the conversation.</param>
    /// <param name="cancellationToken">A token that is canceled when the client disconnects or the service stops.</param>
    /// <returns>The parts of the answer. The service adds <c>done</c> after the last one.</returns>
    /// <exception cref="Exception">
    /// Any exception becomes the service's 500 <c>chat_error</c>: an error response before the first event, an <c>error</c> event after it.
    /// </exception>
    IAsyncEnumerable<ReplyPart> ReplyAsync(ReplyContext context, CancellationToken cancellationToken);
}
