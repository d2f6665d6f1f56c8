using AceData;
using AceData.Aichat2;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Docs;

/// <summary>The code of the README.</summary>
internal static class ReadmeSnippets
{
    public static async Task AskAsync()
    {
        #region first
        using ConversationsClient client = new("your-token"); // or new(new ConversationsClientOptions()): ACEDATACLOUD_API_TOKEN

        ChatResult answer = await client.ChatAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Hello!" });
        Console.WriteLine(answer.Answer);
        #endregion
    }

    public static async Task StreamAsync(ConversationsClient client)
    {
        #region stream
        string? id = null;
        await foreach (StreamEvent evt in client.StreamAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Tell me a story." }))
        {
            if (evt is TextDeltaEvent delta)
            {
                Console.Write(delta.Text);
            }

            id = evt.ConversationId ?? id;
        }

        await client.ChatAsync(new ChatRequest { Id = id, Question = "And then?" });
        #endregion
    }

    public static async Task ShowAsync(ConversationsClient client)
    {
        #region blocks
        ChatRequest request = new()
        {
            Model = ModelId.Gpt41,
            Message = [ContentBlock.Text("What is this?"), ContentBlock.Image(new Uri("https://upload.example.com/cat.png"))],
        };
        ChatResult answer = await client.ChatAsync(request);
        #endregion
        Console.WriteLine(answer.Answer);
    }

    public static async Task TalkAsync(ConversationsClient client)
    {
        #region session
        ChatSession session = client.CreateSession(ModelId.Gpt41Mini);

        await session.SendAsync("My name is Ada.");
        await foreach (string text in session.StreamAsync("What is my name?").ReadTextAsync())
        {
            Console.Write(text);
        }
        #endregion
    }

    public static async Task AnswerAsync(ChatSession session)
    {
        #region pauses
        ChatResult answer = await session.SendAsync("Book a table.");
        while (answer.PendingInputs is [{ Questions: [var question] }])
        {
            Console.WriteLine(question.Text);
            answer = await session.AnswerAsync(Console.ReadLine() ?? string.Empty);
        }
        #endregion
    }

    public static async Task UseToolsAsync(ConversationsClient client)
    {
        #region tools
        ChatSession agent = client.CreateSession(ModelId.Gpt41, new ChatSessionOptions
        {
            Tools = [AIFunctionFactory.Create((string city) => $"18 degrees in {city}", "weather", "The weather in a city.")],
        });

        ChatResult answer = await agent.SendAsync("Is it warmer in Rome or in Oslo?");
        #endregion
        Console.WriteLine(answer.Answer);
    }

    public static async Task ChatAsync(ConversationsClient client)
    {
        #region chat
        IChatClient chat = client.AsIChatClient(ModelId.Gpt41);
        Console.WriteLine(await chat.GetResponseAsync("Hello!"));
        #endregion
    }

    public static async Task QueueAsync(ConversationsClient client)
    {
        #region background
        QueuedChat queued = await client.EnqueueAsync(new ChatRequest { Model = ModelId.ClaudeSonnet5, Question = "Read these reports ..." });
        Conversation conversation = await client.WaitForRunAsync(queued);
        #endregion
        Console.WriteLine(conversation.Messages[^1].Content.Text);
    }

    public static async Task ManageAsync(ConversationsClient client, string id)
    {
        #region conversations
        await foreach (ConversationSummary conversation in client.ListAsync(new RetrieveBatchRequest { ModelGroup = ModelGroup.ChatGpt }))
        {
            Console.WriteLine($"{conversation.UpdatedAt:u} {conversation.Title}");
        }

        Conversation whole = await client.RetrieveAsync(id);
        await client.UpdateAsync(new UpdateRequest { Id = id, Title = "A story" });
        await client.DeleteAsync(id);
        #endregion
        Console.WriteLine(whole.Messages.Count);
    }

    public static void Register(HostApplicationBuilder builder, string token)
    {
        #region host
        builder.Services.AddAichat2Client(); // token and address from the environment
        builder.Services.AddAichat2Client(builder.Configuration.GetSection("Aichat2")); // or from appsettings.json
        builder.Services.AddKeyedAichat2Client("tenant", options => options.ApiToken = token);
        #endregion
    }

    public static async Task CatchAsync(ConversationsClient client, ChatRequest request)
    {
        #region errors
        try
        {
            Console.WriteLine((await client.ChatAsync(request)).Answer);
        }
        catch (InsufficientBalanceException exception)
        {
            Console.WriteLine(exception.Hint); // The balance is used up: top it up in the Ace Data Cloud console.
        }
        catch (StreamInterruptedException exception)
        {
            Console.WriteLine($"Cut after: {exception.PartialAnswer}");
        }
        catch (AceDataException exception) when (exception.MayHaveBeenProcessed)
        {
            Console.WriteLine("Look at the conversation before asking again: the turn may be stored and billed.");
        }
        #endregion
    }

    public static async Task LimitAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        #region limits
        using ConversationsClient client = new(new ConversationsClientOptions
        {
            Timeout = TimeSpan.FromMinutes(2),
            Retry = new RetryOptions { MaxRetries = 4 },
            Limiter = AceDataCloudLimits.Shared,
        });

        await client.ChatAsync(request, new RequestOptions { Timeout = TimeSpan.FromSeconds(30) }, cancellationToken);
        #endregion
    }

    public static async Task TestAsync()
    {
        #region testing
        await using Aichat2Emulator emulator = await Aichat2Emulator.StartAsync();
        using ConversationsClient client = new(new ConversationsClientOptions { ApiToken = emulator.ApiToken, BaseAddress = emulator.BaseAddress });

        emulator.Replies = new ScriptedReplies().Enqueue(ReplyPart.Text("Good morning."));
        emulator.Faults.Add(Fault.Status(429, "too_many_requests"));
        ChatResult answer = await client.ChatAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Hello!" });
        #endregion
        Console.WriteLine(answer.Answer);
    }
}
