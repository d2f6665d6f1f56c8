using System.Collections.Concurrent;
using System.Diagnostics;

namespace WebChat.Tests.Support;

/// <summary>The sample as users start it: a process of its own, at a free port.</summary>
internal sealed class WebChatProcess : IAsyncDisposable
{
    private const string AddressLine = "WebChat is at ";
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _output = new();
    private readonly Process _process;
    private bool _isDisposed;

    private WebChatProcess(Process process)
    {
        _process = process;
        process.EnableRaisingEvents = true;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"WebChat ended: {Output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Http = new HttpClient();
    }

    public Uri Address { get; private set; } = null!;

    public HttpClient Http { get; }

    public string Output => string.Join('\n', _output);

    /// <summary>Starts the sample with an emulator of the test's, or with one of its own.</summary>
    public static async Task<WebChatProcess> StartAsync(Aichat2Emulator? emulator, params IReadOnlyList<string> arguments)
    {
        // The last of two arguments of one name counts.
        ProcessStartInfo start = new("dotnet", [Repository.SampleAssembly, "--urls", "http://127.0.0.1:0", .. arguments])
        {
            WorkingDirectory = Repository.Sample,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ACEDATACLOUD_API_TOKEN");
        start.Environment.Remove("ACEDATACLOUD_API_BASE_URL");
        if (emulator is not null)
        {
            start.Environment["ACEDATACLOUD_API_TOKEN"] = emulator.ApiToken;
            start.Environment["ACEDATACLOUD_API_BASE_URL"] = emulator.BaseAddress.AbsoluteUri;
        }

        WebChatProcess process = new(new Process { StartInfo = start });
        try
        {
            process.Address = await process._address.Task.WaitAsync(LongestStart);
            process.Http.BaseAddress = process.Address;
            return process;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (line.StartsWith(AddressLine, StringComparison.Ordinal))
        {
            _address.TrySetResult(new Uri(line[AddressLine.Length..]));
        }
    }
}
