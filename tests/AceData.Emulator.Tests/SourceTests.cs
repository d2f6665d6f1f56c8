using System.Runtime.CompilerServices;

namespace AceData.Emulator.Tests;

public sealed class SourceTests
{
    [Fact]
    public async Task A_source_of_ones_own_is_told_everything_it_needs()
    {
        ReplyContext? seen = null;
        await using var service = await Service.StartAsync(new OwnSource(context =>
        {
            seen = context;
            return [ReplyPart.Text("own"), ReplyPart.Usage(7, 8), ReplyPart.End("max_budget_usd")];
        }));

        var answer = await service.PostAsync(Service.Chat("hi").With("max_turns", 9).With("preset", "p"), Service.Sse);

        Assert.Equal(("own", "max_budget_usd"), (answer.StreamedText, answer.TerminalReason));
        Assert.Equal(15, answer.Done["usage"]!.Int("total_tokens"));
        Assert.Equal(("hi", 1, 9, "gpt-4.1"), (seen!.Question, seen.UserTurns, seen.MaxTurns, seen.Model));
        Assert.Equal("p", seen.Request.Str("preset"));
        Assert.Equal(answer.ConversationId, seen.ConversationId);
    }

    [Fact]
    public async Task A_source_can_be_replaced_while_the_service_runs()
    {
        await using var service = await Service.StartAsync();
        var before = await service.AskAsync("hi");

        service.Emulator.Replies = new OwnSource(_ => [ReplyPart.Text("replaced")]);
        var after = await service.AskAsync("hi", before.Id);

        Assert.Equal("replaced", after.Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_source_that_throws_is_a_chat_error(int partsBefore)
    {
        await using var service = await Service.StartAsync(new OwnSource(_ =>
            Enumerable.Range(0, 2).Select(number => number < partsBefore ? ReplyPart.Text("x") : throw new IOException("secret"))));

        var answer = await service.AskAsync("hi", accept: Service.Sse);

        Assert.DoesNotContain("secret", answer.Body, StringComparison.Ordinal);
        Assert.Equal(partsBefore == 0 ? HttpStatusCode.InternalServerError : HttpStatusCode.OK, answer.Status);
        Assert.Contains("upstream LLM returned an error", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_are_sent_as_written_one_a_turn_and_then_the_built_in_source_answers()
    {
        var scripts = new ScriptedReplies()
            .Enqueue("""{"type":"text_delta","content":"a", "odd":  1}""", """{"type":"done","conversation_id":"x"}""")
            .Enqueue(ReplyPart.Text("parts"));
        await using var service = await Service.StartAsync(scripts);
        service.HoldsToContract = false;

        var first = await service.AskAsync("hi", accept: Service.Sse);
        var second = await service.AskAsync("hi", accept: Service.Sse);
        var third = await service.AskAsync("hi", accept: Service.Sse);

        Assert.Equal(
            "data: {\"type\":\"text_delta\",\"content\":\"a\", \"odd\":  1}\n\ndata: {\"type\":\"done\",\"conversation_id\":\"x\"}\n\ndata: [DONE]\n\n",
            first.Body);
        Assert.Equal(("parts", "natural_stop"), (second.StreamedText, second.TerminalReason));
        Assert.StartsWith("This is turn", third.StreamedText, StringComparison.Ordinal);
        Assert.Equal(0, scripts.Remaining);
    }

    [Fact]
    public async Task A_script_without_an_end_is_a_truncated_stream()
    {
        await using var service = await Service.StartAsync(new ScriptedReplies().Enqueue("""{"type":"text_delta","content":"a"}""", "{not json"));
        service.HoldsToContract = false;

        var answer = await service.AskAsync("hi", accept: Service.NdJson);

        Assert.Equal("{\"type\":\"text_delta\",\"content\":\"a\"}\n{not json\n", answer.Body);
    }

    [Fact]
    public async Task A_scripted_turn_is_stored_like_any_other()
    {
        await using var service = await Service.StartAsync(new ScriptedReplies().Enqueue(
            """{"type":"thinking","content":"hm"}""",
            """{"type":"text_delta","content":"a"}""",
            """{"type":"tool_use_start","tool_id":"call_7","tool_name":"get_weather","execution":"client","input":{}}""",
            """{"type":"tool_use_start","tool_id":"call_7","tool_name":"get_weather","execution":"client","input":{"city":"Oslo"}}"""));

        var paused = await service.AskAsync("hi");
        var resumed = await service.ResumeAsync(paused.Id, ("call_7", "sunny"));

        Assert.Equal("""{"city":"Oslo"}""", paused.Json.Arr("pending_client_tools").Single()!["input"]!.ToJsonString());
        Assert.Equal("a", paused.Text);
        Assert.Contains("sunny", resumed.StreamedText, StringComparison.Ordinal);
        Assert.Equal("hm", (await service.MessagesAsync(paused.Id))[1].Str("thinking"));
    }

    [Theory]
    [InlineData("tools.sse", Service.Sse)]
    [InlineData("cut-inside-an-event.sse", Service.Sse)]
    [InlineData("text-crlf.ndjson", Service.NdJson)]
    public async Task A_recorded_stream_is_played_byte_for_byte(string name, string accept)
    {
        var recording = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Transcripts", "aichat2", name), Service.Cancellation);
        await using var service = await Service.StartAsync(new ScriptedReplies().EnqueueBody(recording));
        service.HoldsToContract = false;

        var answer = await service.AskAsync("hi", accept: accept);

        Assert.Equal(accept, answer.MediaType);
        Assert.Equal(Encoding.UTF8.GetString(recording), answer.Body);
    }

    [Fact]
    public async Task A_source_is_stopped_when_its_client_leaves()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var service = await Service.StartAsync(new EndlessSource(stopped));
        using (var response = await service.OpenAsync(service.Request(Service.Chat("hi").ToJsonString(), Service.Sse)))
        {
            var stream = await response.Content.ReadAsStreamAsync(Service.Cancellation);
            await stream.ReadExactlyAsync(new byte[10], Service.Cancellation);
        }

        await stopped.Task.WaitAsync(Service.Cancellation);
        Assert.Equal(RequestOutcome.Aborted, await service.Emulator.Requests.Single().Completion);
    }

    private sealed class OwnSource(Func<ReplyContext, IEnumerable<ReplyPart>> reply) : IReplySource
    {
        public async IAsyncEnumerable<ReplyPart> ReplyAsync(ReplyContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            foreach (var part in reply(context))
            {
                yield return part;
            }
        }
    }

    private sealed class EndlessSource(TaskCompletionSource stopped) : IReplySource
    {
        public async IAsyncEnumerable<ReplyPart> ReplyAsync(ReplyContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                while (true)
                {
                    await Task.Yield();
                    yield return ReplyPart.Event(new JsonObject { ["type"] = "tick" });
                }
            }
            finally
            {
                stopped.TrySetResult();
            }
        }
    }
}
