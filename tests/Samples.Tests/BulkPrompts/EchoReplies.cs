using System.Runtime.CompilerServices;
using AceData.Emulator;

namespace Samples.Tests.BulkPrompts;

/// <summary>Answers every prompt with an answer that fits no other, and counts how many it is at work on.</summary>
internal sealed class EchoReplies : IReplySource
{
    private int _atWork;
    private int _mostAtWork;

    /// <summary>Waited for before an answer is given.</summary>
    public Func<ReplyContext, Task> Before { get; set; } = _ => Task.CompletedTask;

    public int MostAtWork => Volatile.Read(ref _mostAtWork);

    public static string AnswerTo(string prompt) => $"The answer to \"{prompt}\"";

    public async IAsyncEnumerable<ReplyPart> ReplyAsync(ReplyContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RaiseTo(Interlocked.Increment(ref _atWork));
        try
        {
            await Before(context).WaitAsync(cancellationToken);
            yield return ReplyPart.Text(AnswerTo(context.Question));
        }
        finally
        {
            Interlocked.Decrement(ref _atWork);
        }
    }

    private void RaiseTo(int atWork)
    {
        for (var most = _mostAtWork; atWork > most; most = _mostAtWork)
        {
            Interlocked.CompareExchange(ref _mostAtWork, atWork, most);
        }
    }
}
