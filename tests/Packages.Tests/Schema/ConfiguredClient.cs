using AceData.BedrockChat;
using AceData.Dify;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AceData.Aichat2.Packages.Tests;

/// <summary>A client that appsettings.json can configure: its package, its section as the documents name it, its options.</summary>
public sealed record ConfiguredClient(string Id, string Section, ApiClientOptions Defaults)
{
    public static IReadOnlyList<ConfiguredClient> All { get; } =
    [
        new("AceData.Aichat2", "Aichat2", new ConversationsClientOptions()),
        new("AceData.Dify", "Dify", new DifyChatClientOptions()),
        new("AceData.BedrockChat", "BedrockChat", new BedrockChatClientOptions()),
    ];

    public static TheoryData<string> Ids => [.. All.Select(client => client.Id)];

    public static ConfiguredClient Of(string id) => All.Single(client => client.Id == id);

    /// <summary>The options as the registration of the client makes them of its section.</summary>
    public ApiClientOptions Bind(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        ServiceCollection services = new();
        _ = Defaults switch
        {
            ConversationsClientOptions => services.AddKeyedAichat2Client("key", section),
            DifyChatClientOptions => services.AddKeyedDifyChatClient("key", section),
            _ => services.AddKeyedBedrockChatClient("key", section),
        };
        using var provider = services.BuildServiceProvider();
        return Defaults switch
        {
            ConversationsClientOptions => Options<ConversationsClientOptions>(provider, services),
            DifyChatClientOptions => Options<DifyChatClientOptions>(provider, services),
            _ => Options<BedrockChatClientOptions>(provider, services),
        };
    }

    private static T Options<T>(ServiceProvider provider, ServiceCollection services)
        where T : class
    {
        // The registration names its options itself.
        var name = services.Select(service => service.ImplementationInstance).OfType<IConfigureNamedOptions<T>>().OfType<ConfigureNamedOptions<T>>().Select(options => options.Name).FirstOrDefault();
        return provider.GetRequiredService<IOptionsMonitor<T>>().Get(name);
    }
}
