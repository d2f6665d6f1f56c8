using System.Text.Json.Nodes;
using AceData.Emulator;

namespace TestingYourApp;

/// <summary>The help desk over real HTTP: what it sends, what it makes of answers, and what it does when the service fails.</summary>
public sealed class HelpDeskTests : IClassFixture<ServiceFixture>
{
    #region setup
    private readonly Aichat2Emulator _service;
    private readonly HelpDesk _desk;

    public HelpDeskTests(ServiceFixture fixture)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        _service = fixture.Service;
        _service.Faults.Clear();
        _service.Requests.Clear();
        _desk = new HelpDesk(fixture.Client);
    }
    #endregion

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    #region scripted
    [Fact]
    public async Task The_customer_reads_what_the_model_wrote()
    {
        _service.Replies = new ScriptedReplies().Enqueue(ReplyPart.Text("Turn it off "), ReplyPart.Text("and on again."));

        var reply = await _desk.AskAsync("My screen is black.", Cancelled);

        Assert.Equal("Turn it off and on again.", reply.Text);
        Assert.Contains("\"preset\":\"help-desk\"", _service.Requests.Single().Body, StringComparison.Ordinal);
    }
    #endregion

    #region paused
    [Fact]
    public async Task A_question_of_the_model_reaches_the_customer_and_the_answer_reaches_the_model()
    {
        JsonArray questions = [new JsonObject { ["question"] = "Which screen?", ["header"] = "Screen", ["options"] = new JsonArray() }];
        _service.Replies = new ScriptedReplies()
            .Enqueue(ReplyPart.Question("call_1", questions))
            .Enqueue(ReplyPart.Text("Then check its cable."));

        var asked = await _desk.AskAsync("My screen is black.", Cancelled);
        var reply = await _desk.AnswerAsync(asked, "The left one", Cancelled);

        Assert.Equal("Which screen?", asked.Text);
        Assert.Equal("Then check its cable.", reply.Text);
        Assert.Equal(asked.ConversationId, reply.ConversationId);
    }
    #endregion

    #region throttled
    [Fact]
    public async Task A_short_rush_goes_unnoticed()
    {
        _service.Replies = new ScriptedReplies().Enqueue(ReplyPart.Text("Here I am."));
        _service.Faults.Add(Fault.Status(429, "too_many_requests"));

        var reply = await _desk.AskAsync("Hello?", Cancelled);

        Assert.Equal("Here I am.", reply.Text);
        Assert.Equal([429, 200], _service.Requests.Select(request => request.StatusCode));
    }

    [Fact]
    public async Task A_long_rush_is_told_in_plain_words()
    {
        _service.Faults.Add(Fault.Status(429, "too_many_requests") with { Times = int.MaxValue });

        var reply = await _desk.AskAsync("Hello?", Cancelled);

        Assert.Equal("Everybody is busy. Please ask again in a minute.", reply.Text);
        Assert.Equal(3, _service.Requests.Count);
    }
    #endregion

    #region cut
    [Fact]
    public async Task What_had_come_before_a_cut_is_kept()
    {
        _service.Replies = new ScriptedReplies().Enqueue(ReplyPart.Text("Turn it off"), ReplyPart.EndOfStream());

        var reply = await _desk.AskAsync("My screen is black.", Cancelled);

        Assert.Equal("Turn it off ... (the line went dead)", reply.Text);
        Assert.Single(_service.Requests); // a turn that may have run is never repeated
    }
    #endregion
}
