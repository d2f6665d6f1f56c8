using System.ComponentModel;
using AceData.Aichat2;
using AceData.BedrockChat;
using AceData.Dify;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Docs.Tests;

/// <summary>The appsettings.json that is shown is bound, key by key.</summary>
public sealed class AppSettingsTests
{
    private static readonly string Shown = Repository.Open("docs/configuration.md").Blocks.Single(block => block.Language == "json").Text;

    [Fact]
    public void Every_value_of_the_shown_file_reaches_its_option()
    {
        var settings = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Shown))).Build();
        ServiceCollection services = new();
        services.AddAichat2Client(settings.GetSection("Aichat2"));
        services.AddDifyChatClient(settings.GetSection("Dify"));
        services.AddBedrockChatClient(settings.GetSection("BedrockChat"));
        services.PostConfigureAll<ConversationsClientOptions>(options => options.ApiToken = "made-up");
        services.PostConfigureAll<DifyChatClientOptions>(options => options.ApiToken = "app-made-up");
        services.PostConfigureAll<BedrockChatClientOptions>(options => options.ApiToken = "made-up");
        using var provider = services.BuildServiceProvider();

        Check(settings.GetSection("Aichat2"), provider.GetRequiredService<IOptionsMonitor<ConversationsClientOptions>>().CurrentValue);
        Check(settings.GetSection("Dify"), provider.GetRequiredService<IOptionsMonitor<DifyChatClientOptions>>().CurrentValue);
        Check(settings.GetSection("BedrockChat"), provider.GetRequiredService<IOptionsMonitor<BedrockChatClientOptions>>().CurrentValue);
    }

    private static void Check(IConfigurationSection section, object options)
    {
        Assert.NotEmpty(section.GetChildren());
        foreach (var child in section.GetChildren())
        {
            var property = options.GetType().GetProperty(child.Key);
            Assert.True(property is not null, $"{options.GetType()} has no {child.Key}.");
            if (child.Value is null)
            {
                Check(child, property.GetValue(options)!);
                continue;
            }

            Assert.Equal(TypeDescriptor.GetConverter(property.PropertyType).ConvertFromInvariantString(child.Value), property.GetValue(options));
        }
    }
}
