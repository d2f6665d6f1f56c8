using AceData;
using AceData.Aichat2;
using AceData.AspNetCore;
using AceData.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Docs;

/// <summary>The code of the READMEs of the packages, Dify's and Bedrock Chat's apart.</summary>
internal static class PackageSnippets
{
    public static async Task AskAsync()
    {
        #region first
        using ConversationsClient client = new("your-token"); // or new(new ConversationsClientOptions()): ACEDATACLOUD_API_TOKEN

        await foreach (string text in client.StreamAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Hello!" }).ReadTextAsync())
        {
            Console.Write(text);
        }
        #endregion
    }

    public static void Register(HostApplicationBuilder builder)
    {
        #region host
        builder.Services.AddAichat2Client(builder.Configuration.GetSection("Aichat2"));
        #endregion
    }

    public static async Task FailAsync(Func<Task> call)
    {
        #region errors
        try
        {
            await call();
        }
        catch (RateLimitException limit)
        {
            Console.WriteLine($"Come back in {limit.RetryAfter}.");
        }
        catch (AceDataException failure) when (failure.MayHaveBeenProcessed)
        {
            Console.WriteLine($"{failure.Message} It may have happened all the same: look before asking again.");
        }
        #endregion
    }

    public static void Relay(string[] args)
    {
        #region relay
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAichat2Client(builder.Configuration.GetSection("Aichat2"));

        WebApplication app = builder.Build();
        app.MapGet("/chat", (string question, IConversationsClient client) =>
            Aichat2Results.Stream(client.StreamAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = question })));
        app.Run();
        #endregion
    }

    public static async Task TestAsync()
    {
        #region emulator
        await using Aichat2Emulator emulator = await Aichat2Emulator.StartAsync();
        using ConversationsClient client = new(new ConversationsClientOptions { ApiToken = emulator.ApiToken, BaseAddress = emulator.BaseAddress });

        ChatResult answer = await client.ChatAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Hello!" });
        #endregion
        _ = answer;
    }
}
