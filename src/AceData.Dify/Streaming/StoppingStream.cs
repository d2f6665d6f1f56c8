using System.Runtime.CompilerServices;

namespace AceData.Dify;

/// <summary>A stream whose app is told to stop when its reader leaves before the answer is whole.</summary>
internal static class StoppingStream
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static async IAsyncEnumerable<StreamEvent> ReadAsync(
        IDifyChatClient client, IAsyncEnumerable<StreamEvent> events, string? apiToken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? taskId = null;
        var ended = false;
        var enumerator = events.GetAsyncEnumerator(cancellationToken);
        try
        {
            while (true)
            {
                try
                {
                    ended = !await enumerator.MoveNextAsync().ConfigureAwait(false);
                }
                catch (StreamErrorException)
                {
                    // The app has ended by itself.
                    ended = true;
                    throw;
                }

                if (ended)
                {
                    yield break;
                }

                taskId = enumerator.Current.TaskId ?? taskId;
                yield return enumerator.Current;
            }
        }
        finally
        {
            await enumerator.DisposeAsync().ConfigureAwait(false);
            if (!ended && taskId is not null)
            {
                await StopAsync(client, taskId, apiToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task StopAsync(IDifyChatClient client, string taskId, string? apiToken)
    {
        RequestOptions options = new() { ApiToken = apiToken, Timeout = Limit, Retry = new RetryOptions { MaxRetries = 0 } };
        try
        {
            await client.StopAsync(taskId, options, CancellationToken.None).ConfigureAwait(false);
        }
        catch (AceDataException)
        {
            // The reader is on the way out, and for a reason of their own: that reason is what they are to see.
        }
    }
}
