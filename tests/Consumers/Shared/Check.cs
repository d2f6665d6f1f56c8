using AceData;
using AceData.Aichat2;

namespace Consumers;

/// <summary>What every program must see of a client.</summary>
internal static class Check
{
    /// <summary>A stream arrives in pieces that make the whole answer, and a wrong token is told apart from every other failure.</summary>
    public static async Task Aichat2Async(IConversationsClient client)
    {
        var text = string.Empty;
        var pieces = 0;
        await foreach (var piece in client.StreamAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Say 40 words about the sea." }).ReadTextAsync())
        {
            text += piece;
            pieces++;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        Require(words == 40 && pieces == 40, $"40 words in 40 pieces were asked for; {words} words came in {pieces}: {text}");

        try
        {
            await client.ChatAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Hello!" }, new RequestOptions { ApiToken = "made-up-wrong" });
            Require(false, "A wrong token was taken.");
        }
        catch (AuthenticationException refusal)
        {
            Require((int?)refusal.StatusCode == 401 && refusal.Attempts == 1, $"A wrong token was refused in another way: {refusal}");
        }

        Console.WriteLine($"aichat2: {words} words in {pieces} pieces, a wrong token refused");
    }

    public static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
