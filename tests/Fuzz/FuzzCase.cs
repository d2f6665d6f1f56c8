namespace AceData.Fuzz;

/// <summary>Bytes that a service answers an operation with.</summary>
/// <param name="Client">The client: <c>aichat2</c>, <c>dify</c> or <c>bedrock</c>.</param>
/// <param name="Operation">The operation, such as <c>stream</c> or <c>chat</c>.</param>
/// <param name="Name">The file that the bytes come from.</param>
/// <param name="Format">The format of a stream; <see cref="FuzzFormat.Body"/> for one JSON text.</param>
/// <param name="Bytes">The bytes.</param>
internal sealed record FuzzCase(string Client, string Operation, string Name, FuzzFormat Format, byte[] Bytes)
{
    public string MediaType => Format switch
    {
        FuzzFormat.ServerSentEvents => "text/event-stream",
        FuzzFormat.NdJson => "application/x-ndjson",
        _ => "application/json",
    };
}

/// <summary>How JSON texts follow each other.</summary>
internal enum FuzzFormat
{
    /// <summary>One JSON text.</summary>
    Body,

    /// <summary><c>data</c> lines.</summary>
    ServerSentEvents,

    /// <summary>One JSON text a line.</summary>
    NdJson,
}
