namespace AceData.Emulator.Tests;

/// <summary>The rest of the contract is held by <see cref="Service"/> for every answer of every test.</summary>
public sealed class ContractTests
{
    public static TheoryData<string> RequestFields => [.. Contract.RequestProperties.Select(property => property.Key)];

    [Theory]
    [MemberData(nameof(RequestFields))]
    public async Task A_declared_field_of_the_wrong_type_is_refused(string field)
    {
        await using var service = await Service.StartAsync();
        var type = Contract.RequestProperties[field]!["type"]?.GetValue<string>();

        var answer = await service.PostAsync(Service.Chat("hi").With(field, type is "string" or null ? 7 : "seven"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("bad_request", answer.ErrorCode);
    }

    [Fact]
    public async Task Every_declared_field_is_taken()
    {
        await using var service = await Service.StartAsync();
        var body = new JsonObject();
        foreach (var (name, property) in Contract.RequestProperties)
        {
            if (name is not ("id" or "action" or "tool_results" or "callback_url"))
            {
                body[name] = Sample(property!.AsObject());
            }
        }

        var answer = await service.PostAsync(body.With("stateful", true).With("async", false));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Every_declared_model_is_taken_and_has_a_declared_group()
    {
        await using var service = await Service.StartAsync();
        var groups = Contract.RequestProperties["model_group"]!.Arr("enum").Select(group => group!.GetValue<string>()).ToHashSet();

        foreach (var model in Contract.RequestProperties["model"]!.Arr("enum"))
        {
            var asked = await service.PostAsync(Service.Chat("say nothing").With("model", model!.DeepClone()));
            var group = (await service.RetrieveAsync(asked.Id)).Json.Str("model_group");
            Assert.Contains(group, groups);
        }
    }

    [Fact]
    public async Task A_text_delta_has_every_field_of_the_example()
    {
        await using var service = await Service.StartAsync(new WireOptions { CumulativeAnswer = true });

        var answer = await service.AskAsync("hi", accept: Service.NdJson);

        var delta = answer.Events[1];
        Assert.Equal(
            Contract.EventExample.Select(property => property.Key).Order(),
            delta.Select(property => property.Key).Order());
        Assert.All(Contract.EventExample, property => Contract.IsType(delta[property.Key], "string", property.Key));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_event_the_built_in_source_makes_keeps_to_its_fields(bool production)
    {
        await using var service = await Service.StartAsync(production ? WireOptions.Production : WireOptions.Guide);
        const string Everything = "think, use the tool 2 times, card, cite, artifact, browser, compact, system message, unknown event";

        var whole = await service.AskAsync(Everything, accept: Service.Sse);
        var pauses = await service.AskAsync("ask me several, consent, confirm", accept: Service.NdJson);
        var failure = await service.AskAsync("fail", accept: Service.Sse);

        string[] expected = ["thinking", "text_delta", "tool_result", "card", "citation", "artifact", "browser_execution", "compact", "system_message", "done"];
        Assert.Empty(expected.Except(whole.Types));
        Assert.Empty(new[] { "ask_user_question", "consent_request", "action_confirmation" }.Except(pauses.Types));
        Assert.Equal("error", failure.Types[^1]);
    }

    private static JsonNode? Sample(JsonObject schema) => schema["type"]?.GetValue<string>() switch
    {
        "boolean" => true,
        "integer" => 3,
        "array" => new JsonArray(),
        "object" => new JsonObject { ["mode"] = "deny_all", ["expires_at"] = 1790000000 },
        _ => schema["enum"]?[0]?.DeepClone() ?? "text",
    };
}
