using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Network.Tests.Gear;

/// <summary>One running proxy or gateway: a child process with a configuration and a folder of its own, on a free loopback port.</summary>
internal sealed class Gateway : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);

    private readonly GearProgram _program;
    private readonly Func<string, IReadOnlyList<string>> _arguments;
    private readonly StringBuilder _output = new();
    private Process? _process;

    private Gateway(GearProgram program, int port, string folder, Func<string, IReadOnlyList<string>> arguments)
    {
        _program = program;
        _arguments = arguments;
        Port = port;
        Folder = folder;
    }

    public int Port { get; }

    public string Folder { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    /// <summary>What the program wrote, for messages of tests.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <param name="program">The program.</param>
    /// <param name="port">The port that the configuration names.</param>
    /// <param name="files">The files of the configuration by name, the main one first; <c>{folder}</c> stands for the folder.</param>
    /// <param name="arguments">The command line, from the folder.</param>
    public static async Task<Gateway> StartAsync(GearProgram program, int port, IReadOnlyList<(string Name, string Text)> files, Func<string, IReadOnlyList<string>> arguments)
    {
        program.Find();
        var folder = Directory.CreateTempSubdirectory($"network-tests-{program.Name}-").FullName;
        foreach (var (name, text) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), text.Replace("{folder}", folder, StringComparison.Ordinal));
        }

        Gateway gateway = new(program, port, folder, arguments);
        await gateway.StartAsync();
        return gateway;
    }

    /// <summary>Starts the program, again after <see cref="StopAsync"/>, and waits until it takes connections.</summary>
    public async Task StartAsync()
    {
        ProcessStartInfo start = new(_program.Find()) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Folder };
        foreach (var argument in _arguments(Folder))
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        using CancellationTokenSource limit = new(StartLimit);
        using PeriodicTimer pause = new(TimeSpan.FromMilliseconds(20));
        while (!await AcceptsAsync())
        {
            if (process.HasExited || limit.IsCancellationRequested)
            {
                throw new InvalidOperationException($"{_program.Name} did not start: {Output}");
            }

            await pause.WaitForNextTickAsync();
        }
    }

    /// <summary>Ends the process and its children, by their IDs.</summary>
    public async Task StopAsync()
    {
        if (_process is null)
        {
            return;
        }

        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task<bool> AcceptsAsync()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, Port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
