namespace AceData.Tests;

/// <summary>An operation that faults are tried on.</summary>
/// <param name="Name">The heading of its column in the table.</param>
/// <param name="Answer">What a service that works answers.</param>
/// <param name="Open">Makes a client for an address.</param>
internal sealed record FaultOperation(string Name, GoodAnswer Answer, Func<Uri, FaultLimits, FaultSession> Open);

/// <summary>A client of one operation.</summary>
/// <param name="Client">To be disposed at the end.</param>
/// <param name="CallAsync">Makes the call; gives the number of requests it took, where the answer tells.</param>
internal sealed record FaultSession(IDisposable Client, Func<CancellationToken, Task<int?>> CallAsync) : IDisposable
{
    public void Dispose() => Client.Dispose();
}
