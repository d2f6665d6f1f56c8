namespace Network.Tests.Clients;

/// <summary>A client, ready to make one kind of call.</summary>
/// <param name="Client">The client, to be disposed at the end.</param>
/// <param name="SendAsync">Makes the call; gives the number of requests it took, where the answer tells.</param>
internal sealed record ClientCall(IDisposable Client, Func<CancellationToken, Task<int?>> SendAsync) : IDisposable
{
    public void Dispose() => Client.Dispose();
}
