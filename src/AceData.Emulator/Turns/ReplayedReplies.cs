using System.Runtime.CompilerServices;

namespace AceData.Emulator;

/// <summary>Answers tool results that were sent before with the earlier answer.</summary>
internal sealed class ReplayedReplies : IReplySource
{
    public async IAsyncEnumerable<ReplyPart> ReplyAsync(
        ReplyContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var part in Resumption.Replay(context.Messages, context.ToolResults))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return part;
        }
    }
}
