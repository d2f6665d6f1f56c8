using System.Collections.Concurrent;
using AceData.Aichat2;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;

namespace AceData.AspNetCore.Tests;

public sealed class CallbackTests
{
    private const string Done = """{"status":"completed","answer":"42","usage":null,"error":null}""";

    private static readonly PollingOptions ByCallbackOnly = new() { FirstDelay = TimeSpan.FromMinutes(10), MaxDelay = TimeSpan.FromMinutes(10) };

    private readonly ConcurrentQueue<ReceivedCallback> _received = new();

    [Fact]
    public async Task A_run_is_completed_by_its_callback_and_the_handler_hears_of_it_with_its_state()
    {
        await using var host = await StartAsync();

        var queued = await host.Callbacks.EnqueueAsync(host.Client, Ask("long work"), state: "order 42", cancellationToken: TestContext.Current.CancellationToken);
        var conversation = await host.Callbacks.WaitForRunAsync(host.Client, queued, ByCallbackOnly, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("long work", conversation.Messages[^1].Content.Text, StringComparison.Ordinal);
        var received = Assert.Single(_received);
        Assert.Equal(("order 42", "completed"), (received.State, received.Callback.Status));
    }

    [Fact]
    public async Task A_run_that_fails_ends_the_wait_with_its_error()
    {
        await using var host = await StartAsync();

        var queued = await host.Callbacks.EnqueueAsync(host.Client, Ask("please fail"), cancellationToken: TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<ServerException>(() => host.Callbacks.WaitForRunAsync(host.Client, queued, ByCallbackOnly, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(("chat_error", queued.Id), (failure.Code, failure.ConversationId));
    }

    [Fact]
    public async Task Forged_expired_and_replayed_addresses_change_nothing_and_get_404()
    {
        FakeTimeProvider time = new(DateTimeOffset.UtcNow);
        await using var host = await StartAsync(options => options.TimeProvider = time);
        var good = await AddressAsync(host);
        var late = await AddressAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(host, "/aichat2/callbacks/forged"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(host, good[..^4] + (good.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA")));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(host, good));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(host, good));
        time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(host, late));

        Assert.Single(_received);
    }

    [Fact]
    public async Task Runs_that_nobody_called_back_about_are_forgotten_when_their_address_expires()
    {
        FakeTimeProvider time = new(DateTimeOffset.UtcNow);
        await using var host = await StartAsync(options => options.TimeProvider = time);
        var used = await AddressAsync(host);
        var unused = await AddressAsync(host);
        await PostAsync(host, used);

        time.Advance(TimeSpan.FromHours(25));
        var fresh = await AddressAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(host, used));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(host, unused));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(host, fresh));
        Assert.Equal(2, _received.Count);
    }

    [Fact]
    public async Task A_body_over_the_cap_gets_413_and_leaves_the_address_good()
    {
        await using var host = await StartAsync(options => options.MaxBodyBytes = 1000);
        var address = await AddressAsync(host);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(host, address, new string(' ', 1001)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(host, address, new string(' ', 100_000), chunked: true));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(host, address, "not json"));
        Assert.Empty(_received);
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(host, address));
    }

    [Fact]
    public async Task A_handler_that_fails_lets_the_service_deliver_again()
    {
        var failures = 1;
        await using var host = await StartAsync(handler: (received, _) =>
        {
            _received.Enqueue(received);
            return failures-- > 0 ? throw new InvalidOperationException("not now") : Task.CompletedTask;
        });
        var address = await AddressAsync(host);

        Assert.Equal(HttpStatusCode.InternalServerError, await PostAsync(host, address));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(host, address));

        Assert.Equal(2, _received.Count);
    }

    [Fact]
    public async Task A_thousand_callbacks_at_once_complete_their_waiters_exactly_once()
    {
        await using var host = await StartAsync();
        RecordingClient recorder = new();
        var queued = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => host.Callbacks.EnqueueAsync(recorder, Ask("q"), state: $"{number}")));
        var waiting = Task.WhenAll(queued.Select(run => host.Callbacks.WaitForRunAsync(recorder, run, ByCallbackOnly)));

        var answers = await Task.WhenAll(recorder.CallbackUrls.Select(address => PostAsync(host, address.AbsoluteUri)));
        var conversations = await waiting;

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer));
        Assert.Equal(queued.Select(run => run.Id), conversations.Select(conversation => conversation.Id));
        Assert.Equal(1000, recorder.Retrieved);
        Assert.Equal(Enumerable.Range(0, 1000).Select(number => $"{number}").Order(), _received.Select(received => received.State!).Order());
        Assert.Equal(1000, _received.Select(received => received.RunKey).Distinct().Count());
    }

    [Fact]
    public async Task A_callback_delivered_many_times_at_once_is_taken_once()
    {
        await using var host = await StartAsync();
        var address = await AddressAsync(host);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => PostAsync(host, address)));

        Assert.Single(answers, HttpStatusCode.NoContent);
        Assert.Equal(99, answers.Count(answer => answer == HttpStatusCode.NotFound));
        Assert.Single(_received);
    }

    [Fact]
    public async Task Addresses_of_two_runs_have_nothing_in_common_and_say_nothing_of_the_state()
    {
        await using var host = await StartAsync();

        var one = await AddressAsync(host, "secret state");
        var other = await AddressAsync(host, "secret state");

        Assert.NotEqual(one, other);
        Assert.DoesNotContain("secret", one, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String("secret"u8)[..7], one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_maps_no_endpoint_or_names_no_address_is_told()
    {
        await using var unmapped = await TestHost.StartAsync(_ => { });

        await Assert.ThrowsAsync<InvalidOperationException>(() => unmapped.Callbacks.EnqueueAsync(unmapped.Client, Ask("q"), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => StartAsync(options => options.PublicAddress = null));
    }

    private static ChatRequest Ask(string question) => new() { Model = ModelId.Gpt4o, Question = question };

    private static async Task<HttpStatusCode> PostAsync(TestHost host, string address, string body = Done, bool chunked = false)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await host.Http.SendAsync(request);
        return response.StatusCode;
    }

    // The address that a run was queued with, which the emulator is kept from calling.
    private static async Task<string> AddressAsync(TestHost host, string? state = null)
    {
        RecordingClient recorder = new();
        await host.Callbacks.EnqueueAsync(recorder, Ask("q"), state);
        return Assert.Single(recorder.CallbackUrls).AbsoluteUri;
    }

    private Task<TestHost> StartAsync(Action<RunCallbackOptions>? configure = null, Func<ReceivedCallback, CancellationToken, Task>? handler = null) => TestHost.StartAsync(
        app => app.MapAichat2Callbacks("/aichat2/callbacks", handler ?? ((received, _) =>
        {
            _received.Enqueue(received);
            return Task.CompletedTask;
        })),
        configure: configure);
}
