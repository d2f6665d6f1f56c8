using AceData.Dify;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Docs;

/// <summary>The code of the README of the package for Dify.</summary>
internal static class DifySnippets
{
    public static async Task AskAsync()
    {
        #region first
        using DifyChatClient client = new("your-app-key", user: "ada"); // or new(new DifyChatClientOptions()): DIFY_API_KEY, DIFY_API_BASE_URL

        await foreach (StreamEvent evt in client.StreamAsync("Hello!"))
        {
            if (evt is TextEvent text)
            {
                Console.Write(text.Text);
            }
        }
        #endregion
    }

    public static void Register(HostApplicationBuilder builder)
    {
        #region host
        builder.Services.AddDifyChatClient(builder.Configuration.GetSection("Dify"));
        #endregion
    }
}
