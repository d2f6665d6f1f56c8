using Network.Tests.Clients;

namespace Network.Tests.Matrix;

/// <summary>One way a call can fail between caller and service.</summary>
/// <param name="Name">The heading of its row.</param>
/// <param name="RunAsync">Makes the call and gives its outcome, with the number of requests that arrived at the origin.</param>
internal sealed record MatrixFault(string Name, Func<ClientOperation, MatrixRun, Task<int>> RunAsync)
{
    /// <summary>Whether the fault can happen to a kind of call.</summary>
    public Func<ClientOperation, bool> Applies { get; init; } = _ => true;
}
