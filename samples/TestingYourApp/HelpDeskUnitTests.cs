using AceData;
using AceData.Aichat2;

namespace TestingYourApp;

/// <summary>The help desk alone: no socket, no emulator, events and exceptions made by hand.</summary>
public sealed class HelpDeskUnitTests
{
    #region unit
    [Fact]
    public async Task An_answer_is_put_together_from_its_pieces()
    {
        CannedConversations service = new(
            new TextDeltaEvent { Text = "Turn it off " },
            new TextDeltaEvent { Text = "and on again." },
            new DoneEvent { ConversationId = "c1", TerminalReason = TerminalReason.NaturalStop });

        var reply = await new HelpDesk(service).AskAsync("My screen is black.", TestContext.Current.CancellationToken);

        Assert.Equal(new HelpDeskReply("Turn it off and on again.", "c1"), reply);
        Assert.Equal("My screen is black.", service.Asked.Single().Question);
    }

    [Fact]
    public async Task What_had_come_before_a_cut_is_kept()
    {
        CannedConversations service = new()
        {
            Failure = new StreamInterruptedException("The stream was cut.") { PartialAnswer = "Turn it", ConversationId = "c1" },
        };

        var reply = await new HelpDesk(service).AskAsync("My screen is black.", TestContext.Current.CancellationToken);

        Assert.Equal(new HelpDeskReply("Turn it ... (the line went dead)", "c1"), reply);
    }
    #endregion
}
