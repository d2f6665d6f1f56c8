using AceData;
using AceData.Aichat2;
using AceData.Dify;
using RichardSzalay.MockHttp;
using ChatRequest = AceData.Aichat2.ChatRequest;
using StreamEvent = AceData.Aichat2.StreamEvent;

namespace Docs.Tests;

/// <summary>The tables of events say what clients really make of each type.</summary>
public sealed class EventTableTests
{
    private const string Everything =
        "Think, use the tool, card, cite, artifact, browser, compact, system message, unknown event, ask me, consent and confirm.";

    private static readonly Markdown Page = Repository.Open("docs/events.md");

    [Fact]
    public async Task The_table_of_aichat2_names_the_record_of_each_type()
    {
        HashSet<(string Type, string Record)> seen = [("error", nameof(StreamErrorException))];
        foreach (var wire in new[] { WireOptions.Guide, WireOptions.Production })
        {
            await using var emulator = await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions { Wire = wire }, TestContext.Current.CancellationToken);
            using ConversationsClient client = new(new ConversationsClientOptions { ApiToken = emulator.ApiToken, BaseAddress = emulator.BaseAddress });
            await foreach (var received in client.StreamAsync(new ChatRequest { Model = "m", Question = Everything }, cancellationToken: TestContext.Current.CancellationToken))
            {
                seen.Add((received is AceData.Aichat2.UnknownEvent ? "any other" : received.Type, received.GetType().Name));
            }
        }

        Assert.Equal(seen.Order(), Rows("aichat2").Order());
    }

    [Theory]
    [InlineData("aichat2", typeof(StreamEvent))]
    [InlineData("Dify", typeof(AceData.Dify.StreamEvent))]
    public void Every_record_of_an_event_is_in_the_table(string heading, Type type)
    {
        var records = type.Assembly.GetExportedTypes().Where(record => record.IsSubclassOf(type) && !record.IsAbstract).Select(record => record.Name);

        Assert.Equal(records.Append(nameof(StreamErrorException)).Order(), Rows(heading).Select(row => row.Record).Order());
    }

    [Fact]
    public async Task The_table_of_Dify_names_the_record_of_each_type()
    {
        foreach (var (type, record) in Rows("Dify").Where(row => row.Type != "any other"))
        {
            Assert.Equal(record, await FirstOfDifyAsync(type));
        }

        Assert.Equal(nameof(AceData.Dify.UnknownEvent), await FirstOfDifyAsync("event_of_the_future"));
    }

    [Fact]
    public async Task An_error_event_throws_the_exception_that_is_named()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(null, TestContext.Current.CancellationToken);
        using ConversationsClient client = new(new ConversationsClientOptions { ApiToken = emulator.ApiToken, BaseAddress = emulator.BaseAddress });

        var exception = await Assert.ThrowsAsync<StreamErrorException>(
            () => client.StreamAsync(new ChatRequest { Model = "m", Question = "fail" }, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.NotEmpty(exception.PartialAnswer);
    }

    [Fact]
    public void The_reasons_are_those_that_have_a_constant()
    {
        var rows = Page.Table("Why a turn ended").Select(row => (Markdown.Names(row[0]).Single(), Markdown.Names(row[1]).Single()));

        var constants = typeof(TerminalReason).GetProperties().Where(property => property.GetMethod!.IsStatic)
            .Select(property => (property.GetValue(null)!.ToString()!, $"{nameof(TerminalReason)}.{property.Name}"));
        Assert.Equal(constants.Order(), rows.Order());
    }

    private static IEnumerable<(string Type, string Record)> Rows(string heading) => Page.Table(heading)
        .Select(row => (Markdown.Names(row[0]) is [var type] ? type : row[0], Markdown.Names(row[1]).Single()));

    private static async Task<string> FirstOfDifyAsync(string type)
    {
        using MockHttpMessageHandler handler = new();
        handler.When("*").Respond("text/event-stream", $$"""data: {"event":"{{type}}","task_id":"t","message_id":"m","conversation_id":"c"}""" + "\n\n");
        using var http = handler.ToHttpClient();
        using DifyChatClient client = new(new DifyChatClientOptions { ApiToken = "app-made-up", BaseAddress = new Uri("https://dify.test/v1"), User = "ada" }, http);
        try
        {
            await foreach (var received in client.StreamAsync(new AceData.Dify.ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken))
            {
                return received.GetType().Name;
            }
        }
        catch (StreamErrorException exception)
        {
            return exception.GetType().Name;
        }

        return "nothing";
    }
}
