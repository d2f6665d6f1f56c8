using System.Runtime.InteropServices;

namespace BulkPrompts;

/// <summary>Ctrl-C and SIGTERM: the first lets what is under way come to its end, the second gives it up.</summary>
internal sealed class Stopping : IDisposable
{
    private readonly CancellationTokenSource _givesUp = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private volatile bool _isStopping;
    private int? _exitCode;

    public Stopping()
    {
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, Take));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take));
    }

    /// <summary>Tells the person what the signal does.</summary>
    public Action<string> Say { get; set; } = _ => { };

    public bool IsStopping => _isStopping;

    /// <summary>Cancelled when what is under way is given up.</summary>
    public CancellationToken GivesUp => _givesUp.Token;

    /// <summary>What a program stopped by this signal exits with; <see langword="null"/> when there was none.</summary>
    public int? ExitCode => _exitCode;

    public void Stop() => _isStopping = true;

    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _givesUp.Dispose();
    }

    private void Take(PosixSignalContext context)
    {
        context.Cancel = true;
        if (_exitCode is not null)
        {
            _givesUp.Cancel();
            return;
        }

        _exitCode = context.Signal == PosixSignal.SIGINT ? 130 : 143;
        Stop();
        Say("Stopping: the prompts under way are waited for. Ctrl-C again gives them up.");
    }
}
