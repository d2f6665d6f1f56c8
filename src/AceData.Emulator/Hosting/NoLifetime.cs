using Microsoft.Extensions.Hosting;

namespace AceData.Emulator;

/// <summary>Keeps the host away from the process's signals: Ctrl+C belongs to the program the emulator runs in.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
