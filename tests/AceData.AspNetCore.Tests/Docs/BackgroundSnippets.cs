using AceData;
using AceData.Aichat2;
using AceData.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Docs;

/// <summary>The code of the page on background runs.</summary>
internal static class BackgroundSnippets
{
    internal interface IOrders
    {
        Task CompleteAsync(string? order, string? answer, CancellationToken cancellationToken);
    }

    public static async Task WaitAsync(IConversationsClient client)
    {
        #region wait
        QueuedChat queued = await client.EnqueueAsync(new ChatRequest { Model = ModelId.ClaudeSonnet5, Question = "Read these reports ..." });
        Conversation conversation = await client.WaitForRunAsync(queued, new PollingOptions { Timeout = TimeSpan.FromMinutes(30) });
        #endregion
        _ = conversation;
    }

    public static void Register(WebApplicationBuilder builder)
    {
        #region register
        builder.Services.AddAichat2Client();
        builder.Services.AddAichat2Callbacks(options => options.PublicAddress = new Uri("https://chat.example.com"));
        #endregion
    }

    public static void Map(WebApplication app, IOrders orders)
    {
        #region map
        app.MapAichat2Callbacks("/aichat2/callbacks", async (evt, cancellationToken) =>
            await orders.CompleteAsync(evt.State, evt.Callback.Answer, cancellationToken));
        #endregion
    }

    public static async Task QueueAsync(RunCallbacks callbacks, IConversationsClient client, ChatRequest request)
    {
        #region queue
        QueuedChat queued = await callbacks.EnqueueAsync(client, request, state: "order 42");
        Conversation conversation = await callbacks.WaitForRunAsync(client, queued);
        #endregion
        _ = conversation;
    }

    public static void Share(WebApplicationBuilder builder, string keysFolder)
    {
        #region hosts
        builder.Services.AddDataProtection().SetApplicationName("chat").PersistKeysToFileSystem(new DirectoryInfo(keysFolder));
        builder.Services.AddAichat2Callbacks(options => options.PublicAddress = new Uri("https://chat.example.com"));
        #endregion
    }

    public static void Relay(WebApplication app)
    {
        #region relay
        app.MapPost("/chat", (Ask ask, IConversationsClient client) =>
            Aichat2Results.Stream(client.StreamAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = ask.Question })));
        #endregion
    }

    internal sealed record Ask(string Question);
}
