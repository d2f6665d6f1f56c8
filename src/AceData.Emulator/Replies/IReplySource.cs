namespace AceData.Emulator;

/// <summary>Where an emulated service's answers come from.</summary>
/// <remarks>Called once a turn, from many threads at once.</remarks>
public interface IReplySource
{
    /// <summary>Answers one turn, or goes on with one that had paused.</summary>
    /// <param name="context">What was asked, and what the conversation holds.</param>
    /// <param name="cancellationToken">Cancelled when the client leaves or the service stops.</param>
    /// <returns>The answer's parts; the service adds <c>done</c> after the last one.</returns>
    /// <exception cref="Exception">Any exception becomes a 500 <c>chat_error</c>: an error answer before the first event, an <c>error</c> event after it.</exception>
    IAsyncEnumerable<ReplyPart> ReplyAsync(ReplyContext context, CancellationToken cancellationToken);
}
