using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>Closes the connection below an answer that is not complete.</summary>
internal static class ConnectionEnd
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Closes it after what has been written so far has been sent.</summary>
    /// <remarks>Aborting resets the connection, and a reset may overtake bytes the client has not read yet.</remarks>
    public static async Task CloseAfterSendingAsync(HttpContext context)
    {
        var transport = context.Features.Get<IConnectionTransportFeature>()?.Transport;
        var lifetime = context.Features.Get<IConnectionLifetimeFeature>();
        if (transport is null || lifetime is null)
        {
            return;
        }

        await transport.Output.CompleteAsync().ConfigureAwait(false);

        // Sockets do not follow the clock of a test.
        await Task.Delay(Patience, TimeProvider.System, lifetime.ConnectionClosed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
