using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace AceData.Core.Tests;

/// <summary>A process whose calls succeed does not pay for Polly.</summary>
public sealed class PollyLoadingTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task SendAsync_loads_Polly_only_after_a_first_failure(int failures, bool loadsPolly)
    {
        FreshContext fresh = new();
        var own = fresh.LoadFromAssemblyPath(typeof(PollyLoadingTests).Assembly.Location);
        var call = own.GetType(typeof(PollyLoadingTests).FullName!)!.GetMethod(nameof(CallAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

        var attempts = await (Task<int>)call.Invoke(null, [failures])!;

        Assert.Equal(failures + 1, attempts);
        Assert.Contains("AceData.Core", fresh.Loaded);
        Assert.Equal(loadsPolly, fresh.Loaded.Contains("Polly.Core"));
        fresh.Unload();
    }

    // Runs inside the other context: every type it names is loaded there anew.
    private static async Task<int> CallAsync(int failures)
    {
        Handler handler = new(failures);
        TestOptions options = new() { ApiToken = "t", Retry = { BaseDelay = TimeSpan.Zero } };
        using ApiTransport transport = new(ClientSettings.From(options), new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }, ownsClient: false);
        await transport.SendAsync(TestCalls.Request(), CancellationToken.None);
        return handler.Attempts;
    }

    private sealed class Handler(int failures) : HttpMessageHandler
    {
        public int Attempts { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(Attempts++ < failures ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK) { Content = new StringContent("{}") });
    }

    private sealed class FreshContext() : AssemblyLoadContext(isCollectible: true)
    {
        private readonly AssemblyDependencyResolver _resolver = new(typeof(PollyLoadingTests).Assembly.Location);

        public ConcurrentBag<string> Loaded { get; } = [];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            Loaded.Add(assemblyName.Name!);
            return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
        }
    }
}
