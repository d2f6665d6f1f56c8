using AceData.Aichat2;
using AceData.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;

namespace AceData.AspNetCore.Tests;

public sealed class RelayTests
{
    [Fact]
    public async Task A_stream_is_passed_on_event_by_event()
    {
        await using var host = await TestHost.StartAsync(Relay());

        using var response = await host.Http.GetAsync("/chat?q=5%20words", cancellationToken: TestContext.Current.CancellationToken);
        var lines = (await response.Content.ReadAsStringAsync(cancellationToken: TestContext.Current.CancellationToken)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal(7, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("data: ", line, StringComparison.Ordinal));
        Assert.Contains("\"type\":\"done\"", lines[5], StringComparison.Ordinal);
        Assert.Equal("data: [DONE]", lines[6]);
    }

    [Fact]
    public async Task A_browser_that_goes_away_cancels_the_stream_at_the_service_within_a_second()
    {
        var sent = 0;
        await using var host = await TestHost.StartAsync(Relay(), new Aichat2EmulatorOptions
        {
            BeforeEvent = async (_, cancellationToken) =>
            {
                if (Interlocked.Increment(ref sent) > 2)
                {
                    await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
                }
            },
        });

        using (var response = await host.Http.GetAsync("/chat?q=9%20words", HttpCompletionOption.ResponseHeadersRead, cancellationToken: TestContext.Current.CancellationToken))
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken: TestContext.Current.CancellationToken);
            Assert.True(await body.ReadAsync(new byte[10], cancellationToken: TestContext.Current.CancellationToken) > 0);
            host.Http.CancelPendingRequests();
        }

        host.Http.Dispose();
        var request = await host.Emulator.Requests.TakeAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(RequestOutcome.Aborted, await request.Completion.WaitAsync(TimeSpan.FromSeconds(3), cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Silence_is_filled_with_comments()
    {
        TaskCompletionSource release = new();
        await using var host = await TestHost.StartAsync(
            Relay(new RelayOptions { HeartbeatInterval = TimeSpan.FromMilliseconds(5) }),
            new Aichat2EmulatorOptions { BeforeEvent = async (_, cancellationToken) => await release.Task.WaitAsync(cancellationToken) });

        using var response = await host.Http.GetAsync("/chat?q=1%20words", HttpCompletionOption.ResponseHeadersRead, cancellationToken: TestContext.Current.CancellationToken);
        using StreamReader reader = new(await response.Content.ReadAsStreamAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(": heartbeat", await reader.ReadLineAsync(cancellationToken: TestContext.Current.CancellationToken));
        release.SetResult();
        var rest = await reader.ReadToEndAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("\"type\":\"text_delta\"", rest, StringComparison.Ordinal);
        Assert.EndsWith("data: [DONE]\n\n", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_browsers_at_once_each_get_their_own_stream_whole_and_in_order()
    {
        await using var host = await TestHost.StartAsync(Relay());

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => host.Http.GetStringAsync($"/chat?q=number{number}")));

        for (var number = 0; number < answers.Length; number++)
        {
            Assert.Contains($"number{number}\"", TextOf(answers[number]), StringComparison.Ordinal);
            Assert.EndsWith("data: [DONE]\n\n", answers[number], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_failure_in_the_middle_is_an_event_that_says_nothing_of_the_host()
    {
        await using var host = await TestHost.StartAsync(Relay());

        var body = await host.Http.GetStringAsync("/chat?q=please%20fail", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("\"type\":\"text_delta\"", body, StringComparison.Ordinal);
        Assert.Contains("""data: {"type":"error","code":"chat_error","message":"The answer could not be completed.","status":500}""", body, StringComparison.Ordinal);
        Assert.DoesNotContain("[DONE]", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_before_the_first_event_is_thrown_for_the_host_to_answer()
    {
        await using var host = await TestHost.StartAsync(Relay());
        host.Emulator.Faults.Add(Fault.Status(403, "used_up"));

        using var response = await host.Http.GetAsync("/chat?q=hi", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PaymentRequired, response.StatusCode);
    }

    private static Action<WebApplication> Relay(RelayOptions? options = null) => app =>
    {
        app.UseExceptionHandler(handler => handler.Run(context =>
        {
            context.Response.StatusCode = context.Features.Get<IExceptionHandlerFeature>()!.Error is InsufficientBalanceException ? 402 : 500;
            return Task.CompletedTask;
        }));
        app.MapGet("/chat", (string q, IConversationsClient client) => Aichat2Results.Stream(client.StreamAsync(new ChatRequest { Model = ModelId.Gpt4o, Question = q }), options));
    };

    private static string TextOf(string body) => string.Concat(body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line.Contains("text_delta", StringComparison.Ordinal))
        .Select(line => System.Text.Json.JsonElement.Parse(line["data: ".Length..]).GetProperty("content").GetString()));
}
