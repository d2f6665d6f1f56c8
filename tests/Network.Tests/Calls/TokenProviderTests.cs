using AceData;
using Network.Tests.Clients;
using Network.Tests.Origins;

namespace Network.Tests.Calls;

/// <summary>T2 and T3: a token provider is a part of the call like any other.</summary>
public sealed class TokenProviderTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Turns => ClientOperations.Names(ClientOperations.Turns);

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Timeout_ends_a_call_whose_token_provider_ignores_its_token(string name)
    {
        using var call = Open(name, NeverAsync, options => options.Timeout = TimeSpan.FromMilliseconds(200));

        var outcome = await Outcome.OfAsync(call, TestContext.Current.CancellationToken).WaitAsync(Bound);

        Assert.IsType<ApiTimeoutException>(outcome.Exception);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Timeout_inside_the_token_provider_leaves_a_turn_unprocessed(string name)
    {
        using var call = Open(name, cancellation => new ValueTask<string>(WaitAsync(cancellation)), options => options.Timeout = TimeSpan.FromMilliseconds(200));

        var outcome = await Outcome.OfAsync(call, TestContext.Current.CancellationToken).WaitAsync(Bound);

        Assert.False(outcome.Failure.MayHaveBeenProcessed);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Cancellation_ends_a_call_whose_token_provider_ignores_its_token(string name)
    {
        using CancellationTokenSource cancel = new();
        using var call = Open(name, _ =>
        {
            cancel.Cancel();
            return NeverAsync(CancellationToken.None);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.SendAsync(cancel.Token).WaitAsync(Bound));
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Provider_that_fails_once_for_the_network_is_asked_again(string name)
    {
        var operation = ClientOperations.Find(name);
        await using var origin = Origin.Start(operation.GoodAsync);
        var asked = 0;
        using var call = operation.Open(new ClientSetup(origin.Address)
        {
            Configure = options => options.TokenProvider = _ => ++asked == 1 ? throw new HttpRequestException("away") : new ValueTask<string>("token-two"),
        });

        var outcome = await Outcome.OfAsync(call, TestContext.Current.CancellationToken);

        Assert.Null(outcome.Exception);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task One_refresh_serves_twenty_calls_after_a_401(string name)
    {
        var operation = ClientOperations.Find(name);
        TaskCompletionSource everyoneRefused = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var refused = 0;
        await using var origin = Origin.Start(async exchange =>
        {
            if (exchange.Request.Headers.Values.Any(value => value.Contains("token-old", StringComparison.Ordinal)))
            {
                // All twenty are under way with the old token before the first one is refused.
                if (Interlocked.Increment(ref refused) == 20)
                {
                    everyoneRefused.SetResult();
                }

                await everyoneRefused.Task;
                await exchange.AnswerAsync(401, "application/json", """{"error":{"code":"invalid_token","message":"expired"}}""");
                return;
            }

            await operation.GoodAsync(exchange);
        });
        var asked = 0;
        using var call = operation.Open(new ClientSetup(origin.Address)
        {
            Configure = options => options.TokenProvider = _ => new ValueTask<string>(Interlocked.Increment(ref asked) <= 20 ? "token-old" : "token-new"),
        });

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Outcome.OfAsync(call, TestContext.Current.CancellationToken))).WaitAsync(Bound);

        // Twenty before the requests, as documented, and one for all that were refused.
        Assert.Equal(21, asked);
    }

    private static ValueTask<string> NeverAsync(CancellationToken cancellationToken) => new(new TaskCompletionSource<string>().Task);

    private static async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "";
    }

    private static ClientCall Open(string name, Func<CancellationToken, ValueTask<string>> provider, Action<ApiClientOptions>? configure = null) =>
        ClientOperations.Find(name).Open(new ClientSetup(new Uri($"http://127.0.0.1:{Gear.Ports.Free()}/"))
        {
            Configure = options =>
            {
                options.TokenProvider = provider;
                configure?.Invoke(options);
            },
        });
}
