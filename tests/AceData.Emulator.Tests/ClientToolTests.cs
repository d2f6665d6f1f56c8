namespace AceData.Emulator.Tests;

public sealed class ClientToolTests
{
    private const string Tools =
        """
        [
          {"name":"get_weather","description":"Weather","inputSchema":{"type":"object","properties":{"city":{"type":"string"},"days":{"type":"integer"},"unit":{"enum":["C","F"]}}}},
          {"name":"get_time","description":"Time","inputSchema":{"type":"object","properties":{}}}
        ]
        """;

    [Fact]
    public async Task A_named_client_tool_pauses_the_turn()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(Ask("use get_weather"), Service.Sse);

        var start = answer.Events.Last(json => json.Type() == "tool_use_start");
        Assert.Equal("get_weather", start.Str("tool_name"));
        Assert.Equal("client", start.Str("execution"));
        Assert.Equal("""{"city":"city 1","days":1,"unit":"C"}""", start["input"]!.ToJsonString());
        Assert.Equal("awaiting_user_input", answer.TerminalReason);
    }

    [Fact]
    public async Task A_json_answer_lists_the_pending_tools()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(Ask("use the client tools"));

        var pending = answer.Json.Arr("pending_client_tools");
        Assert.Equal(["get_weather", "get_time"], pending.Select(tool => tool!.Str("name")));
        Assert.Equal("city 1", pending[0]!["input"]!.Str("city"));
        Assert.Equal(2, pending.Select(tool => tool!.Str("tool_use_id")).Distinct().Count());
        Assert.Equal("awaiting_user_input", answer.Json.Str("terminal_reason"));
    }

    [Fact]
    public async Task Tools_that_are_not_named_are_not_used()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(Ask("what is the weather?"));

        Assert.False(answer.Json.ContainsKey("pending_client_tools"));
        Assert.Equal("natural_stop", answer.Json.Str("terminal_reason"));
    }

    [Fact]
    public async Task Three_rounds_of_two_parallel_tools_end_in_an_answer_with_their_outputs()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(Ask("use get_weather and get_time, 3 rounds"));
        var rounds = 0;
        var ids = new HashSet<string>();
        while (answer.Json["pending_client_tools"] is JsonArray pending)
        {
            rounds++;
            Assert.Equal(2, pending.Count);
            Assert.All(pending, tool => Assert.True(ids.Add(tool!.Str("tool_use_id"))));
            answer = await service.PostAsync(Resume(answer.Id, pending.Select(tool => (tool!.Str("tool_use_id"), $"{tool!.Str("name")} says {rounds}"))));
        }

        Assert.Equal(3, rounds);
        Assert.Contains("get_weather says 3; get_time says 3", answer.Text, StringComparison.Ordinal);
        Assert.Equal(6, (await service.MessagesAsync(answer.Id))[1].Arr("content").Count(block => block!.Str("type") == "tool_use"));
        Assert.Equal(2, (await service.MessagesAsync(answer.Id)).Count);
    }

    [Fact]
    public async Task Half_of_the_results_is_refused()
    {
        await using var service = await Service.StartAsync();
        var paused = await service.PostAsync(Ask("use the client tools"));
        var first = paused.Json.Arr("pending_client_tools")[0]!.Str("tool_use_id");

        var answer = await service.PostAsync(Resume(paused.Id, [(first, "sunny")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("all 2", answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_of_an_earlier_round_given_again_repeat_the_round_that_followed()
    {
        await using var service = await Service.StartAsync();
        var first = await service.PostAsync(Ask("use get_time, 2 rounds"));
        var results = first.Json.Arr("pending_client_tools").Select(tool => (tool!.Str("tool_use_id"), "noon")).ToList();
        var second = await service.PostAsync(Resume(first.Id, results));

        var again = await service.PostAsync(Resume(first.Id, results));

        Assert.Equal(
            second.Json["pending_client_tools"]!.ToJsonString(),
            again.Json["pending_client_tools"]!.ToJsonString());
    }

    [Fact]
    public async Task A_failed_tool_is_told_of_in_the_answer()
    {
        await using var service = await Service.StartAsync();
        var paused = await service.PostAsync(Ask("use get_time"));
        var body = Resume(paused.Id, [(paused.Json.Arr("pending_client_tools")[0]!.Str("tool_use_id"), "no clock")]);
        body["tool_results"]![0]!["is_error"] = true;

        var answer = await service.PostAsync(body);

        Assert.Contains("error: no clock", answer.Text, StringComparison.Ordinal);
        Assert.True((await service.MessagesAsync(paused.Id))[1].Arr("content")[1]!["is_error"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_client_tool_is_announced_twice_under_one_id()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(Ask("use get_weather"), Service.Sse);

        Assert.Equal(2, answer.Types.Count(type => type == "tool_use_start"));
        Assert.Single(answer.Events.Where(json => json.ContainsKey("tool_id")).Select(json => json.Str("tool_id")).Distinct());
    }

    [Fact]
    public async Task A_client_tool_is_announced_once_in_the_guides_style()
    {
        await using var service = await Service.StartAsync(WireOptions.Guide);

        var answer = await service.PostAsync(Ask("use get_weather"), Service.Sse);

        Assert.Equal("client", answer.Events.Single(json => json.Type() == "tool_use_start").Str("execution"));
    }

    [Theory]
    [InlineData("""[{"name":"not a name"}]""")]
    [InlineData("""[{"description":"x"}]""")]
    [InlineData("""["x"]""")]
    public async Task A_tool_that_is_none_is_refused(string tools)
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(Service.Chat("hi").With("client_tools", JsonNode.Parse(tools)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    private static JsonObject Ask(string question) => Service.Chat(question).With("client_tools", JsonNode.Parse(Tools));

    private static JsonObject Resume(string id, IEnumerable<(string Id, string Output)> results) =>
        Service.ResumeBody(id, results).With("client_tools", JsonNode.Parse(Tools));
}
