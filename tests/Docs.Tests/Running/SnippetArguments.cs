using AceData.Aichat2;
using AceData.AspNetCore;
using AceData.BedrockChat;
using AceData.Dify;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using BedrockModel = AceData.BedrockChat.ModelId;
using BedrockRequest = AceData.BedrockChat.ChatRequest;
using ChatRequest = AceData.Aichat2.ChatRequest;
using ChatSession = AceData.Aichat2.ChatSession;
using ModelId = AceData.Aichat2.ModelId;

namespace Docs.Tests;

/// <summary>What one snippet is given, by the type of its parameters and, for text, by their name.</summary>
internal sealed class SnippetArguments(SnippetWorld world, string snippet) : IAsyncDisposable
{
    private readonly ConversationsClient _client = new(new ConversationsClientOptions());
    private readonly BedrockChatClient _bedrock = new(new BedrockChatClientOptions());
    private readonly DifyChatClient _dify = new(new DifyChatClientOptions { User = "ada" });
    private WebApplication? _app;

    public WebApplicationBuilder? WebBuilder { get; private set; }

    public HostApplicationBuilder? HostBuilder { get; private set; }

    public ServiceCollection? Services { get; private set; }

    public WebApplication? App => _app;

    public List<string?> CompletedOrders { get; } = [];

    public async Task<object> OfAsync(Type type, string? name) => type switch
    {
        _ when type == typeof(string) => await ReadTextAsync(name!),
        _ when type == typeof(Uri) => world.Bedrock.BaseAddress,
        _ when type == typeof(CancellationToken) => TestContext.Current.CancellationToken,
        _ when type.IsAssignableFrom(typeof(ConversationsClient)) => _client,
        _ when type.IsAssignableFrom(typeof(BedrockChatClient)) => _bedrock,
        _ when type.IsAssignableFrom(typeof(DifyChatClient)) => _dify,
        _ when type == typeof(HttpClient) => new HttpClient { BaseAddress = world.Aichat2.BaseAddress, DefaultRequestHeaders = { { "Authorization", "Bearer " + SnippetWorld.Token } } },
        _ when type == typeof(IChatClient) => _client.AsIChatClient(ModelId.Gpt41),
        _ when type == typeof(ChatSession) => await SessionAsync(),
        _ when type == typeof(ChatRequest) => new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Use the tool." },
        _ when type == typeof(BedrockRequest) => new BedrockRequest { Model = BedrockModel.ClaudeV35Sonnet, Question = "Hello!" },
        _ when type == typeof(ClientToolDefinition) => new ClientToolDefinition { Name = "weather", Description = "The weather in a city." },
        _ when type == typeof(HostApplicationBuilder) => HostBuilder = Host(),
        _ when type == typeof(WebApplicationBuilder) => WebBuilder = Web(),
        _ when type == typeof(WebApplication) => _app = Build(),
        _ when type == typeof(IServiceCollection) => Services = new ServiceCollection(),
        _ when type == typeof(IConfiguration) => Configuration(),
        _ when type == typeof(RunCallbacks) => Callbacks(),
        _ when type == typeof(Func<CancellationToken, ValueTask<string>>) => (CancellationToken _) => ValueTask.FromResult(SnippetWorld.Token),
        _ when type == typeof(BackgroundSnippets.IOrders) => new Orders(CompletedOrders),
        _ => throw new InvalidOperationException($"Say in {nameof(SnippetArguments)} what {type} of {snippet} is."),
    };

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _bedrock.Dispose();
        _dify.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private static HostApplicationBuilder Host()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddConfiguration(Configuration());
        return builder;
    }

    private static WebApplicationBuilder Web()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddConfiguration(Configuration());
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder;
    }

    private static WebApplication Build()
    {
        var builder = Web();
        builder.Services.AddAichat2Client();
        builder.Services.AddAichat2Callbacks(options => options.PublicAddress = new Uri("https://chat.example.com"));
        return builder.Build();
    }

    private static IConfiguration Configuration() => new ConfigurationBuilder()
        .AddInMemoryCollection([new("Aichat2:Timeout", "00:01:00"), new("BedrockChat:Timeout", "00:02:00")])
        .Build();

    private RunCallbacks Callbacks()
    {
        _app = Build();
        _app.MapAichat2Callbacks("/callbacks", (_, _) => Task.CompletedTask);
        var callbacks = _app.Services.GetRequiredService<RunCallbacks>();

        // Nothing outside this machine is called: the run's end is found by looking.
        _app.Services.GetRequiredService<IOptions<RunCallbackOptions>>().Value.PublicAddress = world.Aichat2.BaseAddress;
        return callbacks;
    }

    private async Task<string> ReadTextAsync(string name) => name switch
    {
        "id" => (await _client.ChatAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Hello!" })).Id,
        "apiKey" when snippet.Contains("BedrockChat", StringComparison.Ordinal) => world.Bedrock.ApiToken,
        "apiKey" => world.Dify.ApiToken,
        "token" => SnippetWorld.Token,
        "path" => world.Picture,
        "folder" or "keysFolder" => Path.GetDirectoryName(world.Picture)!,
        _ => throw new InvalidOperationException($"Say in {nameof(SnippetArguments)} what the text '{name}' of {snippet} is."),
    };

    private async Task<ChatSession> SessionAsync()
    {
        var session = _client.CreateSession(ModelId.Gpt41);
        await session.SendAsync(snippet switch
        {
            "Docs.SessionSnippets.AnswerInOtherWaysAsync" => SnippetReplies.SeveralPauses,
            "Docs.SessionSnippets.ConsentAsync" => SnippetReplies.Consent,
            _ => "Hello!",
        });
        return session;
    }

    private sealed class Orders(List<string?> completed) : BackgroundSnippets.IOrders
    {
        public Task CompleteAsync(string? order, string? answer, CancellationToken cancellationToken)
        {
            completed.Add(order);
            return Task.CompletedTask;
        }
    }
}
