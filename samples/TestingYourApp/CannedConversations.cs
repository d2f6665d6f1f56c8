using System.Runtime.CompilerServices;
using AceData;
using AceData.Aichat2;

namespace TestingYourApp;

#region fake
/// <summary>A service that says what a test puts into it, without a socket; only what the help desk uses works.</summary>
internal sealed partial class CannedConversations(params StreamEvent[] events) : IConversationsClient
{
    public List<ChatRequest> Asked { get; } = [];

    public Exception? Failure { get; init; }

    public async IAsyncEnumerable<StreamEvent> StreamAsync(
        ChatRequest request,
        RequestOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Asked.Add(request);
        foreach (var next in events)
        {
            yield return next;
        }

        await (Failure is null ? Task.CompletedTask : Task.FromException(Failure));
    }
}
#endregion
