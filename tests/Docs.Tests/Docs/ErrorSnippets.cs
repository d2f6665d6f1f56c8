using AceData;
using AceData.Aichat2;

namespace Docs;

/// <summary>The code of docs/errors.md.</summary>
internal static class ErrorSnippets
{
    public static async Task CatchAsync(IConversationsClient client, ChatRequest request)
    {
        #region handle
        try
        {
            ChatResult answer = await client.StreamAsync(request).ToChatResultAsync();
            Console.WriteLine(answer.Answer);
        }
        catch (RateLimitException exception)
        {
            Console.WriteLine($"Too fast; try again in {exception.RetryAfter ?? TimeSpan.FromSeconds(5)}.");
        }
        catch (AceDataException exception) when (exception.Code == ErrorCodes.UsedUp)
        {
            Console.WriteLine(exception.Hint);
        }
        catch (StreamException exception) when (exception.MayHaveBeenProcessed)
        {
            Console.WriteLine($"Got as far as \"{exception.PartialAnswer}\". See conversation {exception.ConversationId} before asking again.");
        }
        catch (AceDataException exception)
        {
            Console.WriteLine(exception); // message, status, code, trace id, attempts, hint; no token, nothing that was said
        }
        #endregion
    }

    public static async Task CancelAsync(IConversationsClient client, ChatRequest request, CancellationToken cancellationToken)
    {
        #region cancel
        try
        {
            await client.ChatAsync(request, cancellationToken: cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The caller wanted it: this is no AceDataException, and no time limit.
        }
        #endregion
    }
}
