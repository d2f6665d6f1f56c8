using AceData.Aichat2;
using AceData.BedrockChat;
using AceData.Dify;
using RichardSzalay.MockHttp;

namespace Docs.Tests;

/// <summary>The variables that the page names are the ones that clients read. They belong to the process: nothing else runs meanwhile.</summary>
[Collection(nameof(SnippetRunTests))]
public sealed class EnvironmentTableTests
{
    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            TheoryData<string, string, string, string> rows = [];
            foreach (var row in Repository.Open("docs/configuration.md").Table("Environment variables"))
            {
                rows.Add(Name(row[0]), Name(row[1]), Name(row[2]), Markdown.Names(row[3]) is [var address] ? address : string.Empty);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_client_reads_its_variables(string client, string token, string address, string fallback)
    {
        await With(token, "token-from-there", address, "https://environment.test/base", async () =>
            Assert.StartsWith("https://environment.test/base/", await AskAsync(client, "token-from-there"), StringComparison.Ordinal));

        await With(token, "token-from-there", address, null, async () =>
        {
            if (fallback.Length == 0)
            {
                await Assert.ThrowsAsync<ArgumentException>(() => AskAsync(client, "token-from-there"));
                return;
            }

            Assert.StartsWith(fallback, await AskAsync(client, "token-from-there"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_client_is_in_the_table() =>
        Assert.Equal([nameof(BedrockChatClient), nameof(ConversationsClient), nameof(DifyChatClient)], Rows.Select(row => row.Data.Item1).Order());

    private static string Name(string cell) => Markdown.Names(cell).Single();

    /// <returns>Where the client sent its request; the token is looked for in the headers.</returns>
    private static async Task<string> AskAsync(string client, string token)
    {
        string? sentTo = null;
        using MockHttpMessageHandler handler = new();
        handler.When("*").With(request => request.Headers.Any(header => header.Value.Any(value => value.EndsWith(token, StringComparison.Ordinal)))).Respond(request =>
        {
            sentTo = request.RequestUri!.AbsoluteUri;
            return new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        });
        using var http = handler.ToHttpClient();
        await SendAsync(client, http);
        return sentTo!;
    }

    private static async Task SendAsync(string client, HttpClient http)
    {
        switch (client)
        {
            case nameof(ConversationsClient):
                using (ConversationsClient conversations = new(new ConversationsClientOptions(), http))
                {
                    await conversations.DeleteAsync("1");
                }

                break;
            case nameof(DifyChatClient):
                using (DifyChatClient dify = new(new DifyChatClientOptions(), http))
                {
                    await dify.Application.GetInfoAsync();
                }

                break;
            default:
                using (BedrockChatClient bedrock = new(new BedrockChatClientOptions(), http))
                {
                    await bedrock.CheckHealthAsync();
                }

                break;
        }
    }

    private static async Task With(string name, string? value, string secondName, string? secondValue, Func<Task> act)
    {
        var (before, secondBefore) = (Environment.GetEnvironmentVariable(name), Environment.GetEnvironmentVariable(secondName));
        Environment.SetEnvironmentVariable(name, value);
        Environment.SetEnvironmentVariable(secondName, secondValue);
        try
        {
            await act();
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, before);
            Environment.SetEnvironmentVariable(secondName, secondBefore);
        }
    }
}
