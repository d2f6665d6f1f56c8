namespace Network.Tests.Clients;

/// <summary>Every kind of call of every client.</summary>
internal static class ClientOperations
{
    public static IReadOnlyList<ClientOperation> All { get; } = [.. Aichat2Calls.All, .. DifyCalls.All, .. BedrockChatCalls.All];

    /// <summary>The calls that begin a turn.</summary>
    public static IEnumerable<ClientOperation> Turns => All.Where(operation => operation.Kind is "chat" or "stream");

    public static IEnumerable<ClientOperation> Reads => All.Where(operation => operation.ReadsOnly);

    public static ClientOperation Find(string name) => All.Single(operation => operation.Name == name);

    public static TheoryData<string> Names(IEnumerable<ClientOperation> operations) => [.. operations.Select(operation => operation.Name)];
}
