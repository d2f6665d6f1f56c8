using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace AceData.Aichat2.Benchmarks;

/// <summary>How long it takes from the moment the service writes an event until the caller has it, one event at a time over loopback.</summary>
internal static class Arrival
{
    private const int Events = 5_000;
    private const int WarmUp = 1_000;

    internal sealed record Result(double SdkMedian, double SdkP99, double BareMedian, double BareP99);

    public static async Task<Result> MeasureAsync()
    {
        var sdk = await RunAsync(static async (handler, address, arrived) =>
        {
            using var client = SdkReader.Client(handler, StreamFormat.ServerSentEvents, address);
            await foreach (var received in client.StreamAsync(new ChatRequest { Question = "Tell me a story." }))
            {
                if (received is TextDeltaEvent text)
                {
                    arrived(text.Text);
                }
            }
        });
        var bare = await RunAsync(static async (handler, address, arrived) =>
        {
            using HandWrittenReaders readers = new(handler, address);
            await readers.ReadTextsAsync(arrived);
        });
        return new Result(At(sdk, 0.5), At(sdk, 0.99), At(bare, 0.5), At(bare, 0.99));
    }

    private static async Task<double[]> RunAsync(Func<HttpMessageHandler, Uri, Action<string>, Task> read)
    {
        var next = Channel.CreateUnbounded<bool>();
        List<double> microseconds = [];
        await using var service = await LoopbackService.StartAsync(context => AnswerAsync(context, next.Reader));
        using SocketsHttpHandler handler = new();
        await read(handler, service.Address, text =>
        {
            microseconds.Add(Stopwatch.GetElapsedTime(long.Parse(text, CultureInfo.InvariantCulture)).TotalMicroseconds);
            next.Writer.TryWrite(true);
        });
        return [.. microseconds.Skip(WarmUp).Order()];
    }

    // The next event is written when the last one has been read: nothing waits behind anything.
    private static async Task AnswerAsync(HttpContext context, ChannelReader<bool> next)
    {
        context.Response.ContentType = "text/event-stream";
        for (var i = 0; i < Events; i++)
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {{\"type\":\"text_delta\",\"content\":\"{Stopwatch.GetTimestamp()}\"}}\n\n"));
            await context.Response.Body.FlushAsync();
            await next.ReadAsync();
        }

        await context.Response.Body.WriteAsync("data: {\"type\":\"done\"}\n\ndata: [DONE]\n\n"u8.ToArray());
    }

    private static double At(double[] sorted, double part) => sorted[(int)(part * (sorted.Length - 1))];
}
