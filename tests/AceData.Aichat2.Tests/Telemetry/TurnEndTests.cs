using System.Diagnostics;
using static AceData.Aichat2.Tests.Telemetry.Conventions;

namespace AceData.Aichat2.Tests.Telemetry;

[Collection(nameof(Alone))]
public sealed class TurnEndTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_error_is_named_by_the_services_code(bool streamed)
    {
        await using var emulation = await Emulation.StartAsync();
        using TelemetryRecord record = new(emulation.Service.BaseAddress);
        emulation.Service.Faults.Add(Fault.Status(403, "used_up"));

        await Assert.ThrowsAsync<InsufficientBalanceException>(() => AskAsync(emulation, Hello, streamed, cancellationToken: TestContext.Current.CancellationToken));

        AssertFailed(emulation, record, "used_up");
        Assert.Empty(record.Of(Instruments[2]));
    }

    [Fact]
    public async Task An_error_inside_a_stream_is_named_too()
    {
        await using var emulation = await Emulation.StartAsync(new Aichat2EmulatorOptions { Wire = WireOptions.Production });
        using TelemetryRecord record = new(emulation.Service.BaseAddress);

        var failed = await Assert.ThrowsAsync<StreamErrorException>(() => AskAsync(emulation, Hello with { Question = "fail" }, streamed: true, cancellationToken: TestContext.Current.CancellationToken));

        var span = AssertFailed(emulation, record, "chat_error");
        Assert.Equal(failed.ConversationId, span.GetTagItem("gen_ai.conversation.id"));
        Assert.Single(record.Of(Instruments[2]));
    }

    [Fact]
    public async Task A_cut_stream_is_named_by_its_exception()
    {
        await using var emulation = await Emulation.StartAsync();
        using TelemetryRecord record = new(emulation.Service.BaseAddress);
        emulation.Service.Faults.Add(Fault.CutAfter(200));

        await Assert.ThrowsAsync<StreamInterruptedException>(() => AskAsync(emulation, Hello, streamed: true, cancellationToken: TestContext.Current.CancellationToken));

        AssertFailed(emulation, record, "AceData.StreamInterruptedException");
        Assert.Empty(record.Of(Instruments[1]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancelled_turn_is_named_by_its_exception(bool streamed)
    {
        TurnHold hold = new("done");
        await using var emulation = await Emulation.StartAsync(new Aichat2EmulatorOptions { BeforeEvent = hold.BeforeEventAsync });
        using TelemetryRecord record = new(emulation.Service.BaseAddress);
        using CancellationTokenSource stop = new();

        var turn = AskAsync(emulation, Hello, streamed, stop.Token);
        await (streamed ? hold.Reached : ReceivedAsync(emulation));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);
        hold.Release();

        AssertFailed(emulation, record, "System.OperationCanceledException");
    }

    [Fact]
    public async Task A_stream_that_is_left_ends_its_span_without_an_error()
    {
        await using var emulation = await Emulation.StartAsync();
        using TelemetryRecord record = new(emulation.Service.BaseAddress);

        await foreach (var received in emulation.Client.StreamAsync(Hello with { Question = "500 words" }, cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.Empty(record.Spans);
            break;
        }

        var span = Assert.Single(record.Spans);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Null(span.GetTagItem("error.type"));
        Assert.Null(span.GetTagItem("gen_ai.response.finish_reasons"));
        AssertTags(Common(emulation), Assert.Single(record.Of(Instruments[0])).Tags);
        Assert.Empty(record.Of(Instruments[1]));
    }

    private static async Task ReceivedAsync(Emulation emulation) => await emulation.Service.Requests.TakeAsync();

    private static async Task AskAsync(Emulation emulation, ChatRequest request, bool streamed, CancellationToken cancellationToken = default)
    {
        if (streamed)
        {
            await emulation.Client.StreamAsync(request, options: null, cancellationToken).ToChatResultAsync(cancellationToken);
            return;
        }

        await emulation.Client.ChatAsync(request, options: null, cancellationToken);
    }

    private static Activity AssertFailed(Emulation emulation, TelemetryRecord record, string error)
    {
        var span = Assert.Single(record.Spans);
        Assert.Equal((ActivityStatusCode.Error, error), (span.Status, span.GetTagItem("error.type")));
        AssertTags(Common(emulation, ("error.type", error)), Assert.Single(record.Of(Instruments[0])).Tags);
        return span;
    }
}
