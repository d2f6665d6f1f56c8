using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace AceData.Aichat2.Benchmarks;

/// <summary>A thousand streams at once over loopback: what is lost, and what an open stream that waits holds in memory.</summary>
internal static class ManyStreams
{
    public const int Streams = 1_000;
    public const int Events = 200;

    internal sealed record Result(int Lost, TimeSpan Took, long BytesAStream, long BytesABareStream);

    public static async Task<Result> MeasureAsync()
    {
        await RunAsync(sdk: true, 20);
        await RunAsync(sdk: false, 20);
        var (lost, took, held) = await RunAsync(sdk: true, Streams);
        var (_, _, bare) = await RunAsync(sdk: false, Streams);
        return new Result(lost, took, held, bare);
    }

    // Every stream stands still after half of its events until all streams do: then the memory is read.
    private static async Task<(int Lost, TimeSpan Took, long BytesAStream)> RunAsync(bool sdk, int count)
    {
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = 0;
        TaskCompletionSource allWait = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void Waits()
        {
            if (Interlocked.Increment(ref waiting) == count)
            {
                allWait.SetResult();
            }
        }

        await using var service = await LoopbackService.StartAsync(context => AnswerAsync(context, go.Task));
        using SocketsHttpHandler handler = new();
        using var client = SdkReader.Client(handler, StreamFormat.ServerSentEvents, service.Address);
        using HandWrittenReaders bare = new(handler, service.Address);
        var before = Held();
        var watch = Stopwatch.StartNew();
        Task<int>[] readers = [.. Enumerable.Range(0, count).Select(_ => sdk ? ReadAsync(client, Waits) : bare.CountAsync(Events / 2, Waits))];
        await allWait.Task;
        var pause = Stopwatch.StartNew();
        var held = Held() - before;
        pause.Stop();
        go.SetResult();
        var read = await Task.WhenAll(readers);
        return ((count * Events) - read.Sum(), watch.Elapsed - pause.Elapsed, held / count);
    }

    private static async Task<int> ReadAsync(ConversationsClient client, Action waits)
    {
        var events = 0;
        await foreach (var received in client.StreamAsync(new ChatRequest { Question = "Tell me a story." }))
        {
            if (received is TextDeltaEvent && ++events == Events / 2)
            {
                waits();
            }
        }

        return events;
    }

    private static async Task AnswerAsync(HttpContext context, Task go)
    {
        context.Response.ContentType = "text/event-stream";
        for (var i = 0; i < Events; i++)
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {{\"type\":\"text_delta\",\"content\":\"{WordStream.Word(i)}\"}}\n\n"));
            if (i % 20 == 19)
            {
                await context.Response.Body.FlushAsync();
            }

            if (i == (Events / 2) - 1)
            {
                await go;
            }
        }

        await context.Response.Body.WriteAsync("data: {\"type\":\"done\"}\n\ndata: [DONE]\n\n"u8.ToArray());
    }

    private static long Held()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
