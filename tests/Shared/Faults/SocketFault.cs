namespace AceData.Tests;

/// <summary>One way a service can fail.</summary>
/// <param name="Name">The heading of its row in the table.</param>
/// <param name="Serve">What the server does with each connection.</param>
internal sealed record SocketFault(string Name, Func<ScriptedConnection, FaultSetting, Task> Serve)
{
    /// <summary>The address to call in place of the server's.</summary>
    public Func<Uri, Uri> Address { get; init; } = address => address;

    public FaultLimits Limits { get; init; } = FaultLimits.Generous;

    /// <summary>Whether a call goes before, which is answered well.</summary>
    public bool CallsBefore { get; init; }

    /// <summary>Whether the server has closed the connection of that call before the next one begins.</summary>
    public bool ClosesBetween { get; init; }
}

/// <summary>What a fault needs to know of the operation it meets.</summary>
/// <param name="Answer">What a service that works answers.</param>
/// <param name="Elsewhere">The address of another server, that must never be asked.</param>
internal sealed record FaultSetting(GoodAnswer Answer, Uri Elsewhere);
