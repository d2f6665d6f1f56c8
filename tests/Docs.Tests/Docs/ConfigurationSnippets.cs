using AceData;
using AceData.Aichat2;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Docs;

/// <summary>The code of docs/configuration.md.</summary>
internal static class ConfigurationSnippets
{
    public static void Configure(string token)
    {
        #region code
        using ConversationsClient client = new(new ConversationsClientOptions
        {
            ApiToken = token,
            Timeout = TimeSpan.FromMinutes(2),
            Retry = new RetryOptions { MaxRetries = 4 },
        });
        #endregion
    }

    public static void Register(HostApplicationBuilder builder)
    {
        #region section
        builder.Services.AddAichat2Client(builder.Configuration.GetSection("Aichat2"));
        builder.Services.AddDifyChatClient(builder.Configuration.GetSection("Dify"));
        builder.Services.AddBedrockChatClient(builder.Configuration.GetSection("BedrockChat"));
        #endregion
    }

    public static void RegisterSeveral(HostApplicationBuilder builder, string token)
    {
        #region several
        builder.Services.AddAichat2Client(options => options.StreamFormat = StreamFormat.NdJson);
        builder.Services.AddKeyedAichat2Client("tenant", options => options.ApiToken = token); // [FromKeyedServices("tenant")] IConversationsClient
        #endregion
    }

    public static async Task OverrideAsync(IConversationsClient client, ChatRequest request, string token)
    {
        #region call
        await client.ChatAsync(request, new RequestOptions
        {
            ApiToken = token,
            Timeout = TimeSpan.FromSeconds(30),
            Retry = new RetryOptions { MaxRetries = 0 },
            Headers = new Dictionary<string, string> { ["X-Request-Id"] = "42" },
        });
        #endregion
    }

    public static void Rotate(HostApplicationBuilder builder, Func<CancellationToken, ValueTask<string>> readSecret)
    {
        #region rotate
        builder.Services.AddAichat2Client(options => options.TokenProvider = readSecret);
        #endregion
    }
}
