using BenchmarkDotNet.Attributes;

namespace AceData.Aichat2.Benchmarks;

/// <summary>A call that is answered with one object.</summary>
public abstract class CallBenchmarks
{
    protected const string Answer = """{"answer":"Once upon a time there was a benchmark that ended well.","id":"f2f4b3e8-0c0a-4d3a-aaa2-7ff80c0a1c44","terminal_reason":"natural_stop"}""";

    private static readonly ChatRequest Request = new() { Model = ModelId.Gpt4o, Question = "Tell me a story." };

    private ConversationsClient _sdk = null!;
    private HandWrittenReaders _bare = null!;

    [GlobalSetup]
    public virtual void Setup()
    {
        _sdk = SdkReader.Client(Service(), StreamFormat.ServerSentEvents, Address());
        _bare = new HandWrittenReaders(Service(), Address());
    }

    [GlobalCleanup]
    public virtual void Cleanup()
    {
        _sdk.Dispose();
        _bare.Dispose();
    }

    [Benchmark(Baseline = true)]
    public Task<int> BareHttpClient() => _bare.ChatAsync();

    [Benchmark]
    public async Task<int> ChatAsync()
    {
        var answer = await _sdk.ChatAsync(Request);
        return answer.Answer.Length;
    }

    protected abstract HttpMessageHandler Service();

    protected abstract Uri Address();
}

/// <summary>Over HTTP, to a service on this machine.</summary>
public class CallsOverLoopback : CallBenchmarks
{
    private LoopbackService _service = null!;

    public override void Setup()
    {
        _service = LoopbackService.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Answer));
        }).GetAwaiter().GetResult();
        base.Setup();
    }

    public override void Cleanup()
    {
        base.Cleanup();
        _service.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    protected override HttpMessageHandler Service() => new SocketsHttpHandler();

    protected override Uri Address() => _service.Address;
}

/// <summary>With an HttpClient whose handler answers at once: no HTTP at all, so that what the SDK adds stands alone.</summary>
public class CallsWithoutHttp : CallBenchmarks
{
    private static readonly byte[] Body = System.Text.Encoding.UTF8.GetBytes(Answer);

    protected override HttpMessageHandler Service() => new CannedHandler(() => new MemoryStream(Body, writable: false), "application/json");

    protected override Uri Address() => new("http://localhost");
}
