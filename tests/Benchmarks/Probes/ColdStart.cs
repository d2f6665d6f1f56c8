using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace AceData.Aichat2.Benchmarks;

/// <summary>How many methods a new process has to compile before its first streamed answer is complete.</summary>
/// <remarks>The service runs in this process, the client in one of its own whose just-in-time compiler writes down what it compiles.</remarks>
internal static class ColdStart
{
    public const string ClientArgument = "coldstart-client";

    private const string Marker = "JIT compiled";
    private const int NamespacesShown = 25;
    private const int MaxRuns = 3;

    internal sealed record Result(IReadOnlyList<string> Methods, IReadOnlyList<KeyValuePair<string, int>> Namespaces, double Milliseconds);

    public static async Task RunAsync(string? listAt)
    {
        await using var service = await LoopbackService.StartAsync(AnswerAsync);
        var bare = await MeasureAsync("bare", service.Address);
        var sdk = await MeasureAsync("sdk", service.Address);
        Console.WriteLine($"A bare HttpClient: {bare.Methods.Count} methods, {bare.Milliseconds:0} ms. This package: {sdk.Methods.Count} methods, {sdk.Milliseconds:0} ms.");
        foreach (var (name, count) in sdk.Namespaces.Take(NamespacesShown))
        {
            Console.WriteLine($"{count,6} {name}");
        }

        if (listAt is not null)
        {
            await File.WriteAllLinesAsync(listAt, sdk.Methods);
        }
    }

    // The just-in-time compiler's own log sometimes crashes its process at exit, when a background thread still writes to it.
    private static async Task<Result> MeasureAsync(string reader, Uri address)
    {
        for (var run = 0; run < MaxRuns; run++)
        {
            if (await TryMeasureAsync(reader, address) is { } result)
            {
                return result;
            }
        }

        throw new InvalidOperationException($"The client failed {MaxRuns} times.");
    }

    private static async Task<Result?> TryMeasureAsync(string reader, Uri address)
    {
        var list = Path.GetTempFileName();
        try
        {
            ProcessStartInfo start = new("dotnet", [typeof(ColdStart).Assembly.Location, ClientArgument, reader, address.ToString()]);
            start.Environment["DOTNET_JitStdOutFile"] = list;
            start.Environment["DOTNET_JitDisasmSummary"] = "1";
            var startedAt = Stopwatch.GetTimestamp();
            using var client = Process.Start(start)!;
            await client.WaitForExitAsync();
            var elapsed = Stopwatch.GetElapsedTime(startedAt);
            if (client.ExitCode != 0)
            {
                return null;
            }

            string[] methods = [.. (await File.ReadAllLinesAsync(list)).Where(line => line.Contains(Marker, StringComparison.Ordinal))];
            var namespaces = methods.CountBy(NamespaceOf).OrderByDescending(pair => pair.Value);
            return new Result(methods, [.. namespaces], elapsed.TotalMilliseconds);
        }
        finally
        {
            File.Delete(list);
        }
    }

    private static Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        return context.Response.Body.WriteAsync(
            "data: {\"type\":\"text_delta\",\"content\":\"Hel\"}\n\ndata: {\"type\":\"text_delta\",\"content\":\"lo\"}\n\ndata: {\"type\":\"done\",\"conversation_id\":\"c1\",\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":7,\"total_tokens\":19},\"terminal_reason\":\"natural_stop\"}\n\ndata: [DONE]\n\n"u8.ToArray()).AsTask();
    }

    // A line is "  12: JIT compiled System.Net.Http.HttpClient:SendAsync(...)". What the runtime instantiates for a state machine of ours counts apart.
    private static string NamespaceOf(string line)
    {
        var method = line[(line.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length)..].TrimStart();
        var type = method.Split(':', '[', '`')[0];
        var end = type.LastIndexOf('.');
        var name = end < 0 ? "(none)" : type[..end];
        return !name.StartsWith("AceData", StringComparison.Ordinal) && method.Contains("AceData.", StringComparison.Ordinal) ? name + " for AceData" : name;
    }
}
