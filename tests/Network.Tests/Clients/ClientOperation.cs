using Network.Tests.Origins;

namespace Network.Tests.Clients;

/// <summary>One kind of call of one client.</summary>
/// <param name="Client">The name of the client: aichat2, dify or bedrock.</param>
/// <param name="Kind">The kind of call: GET, chat, stream or upload.</param>
/// <param name="ContentType">The content type of a good answer.</param>
/// <param name="Answer">A good answer.</param>
/// <param name="Error">The service's own error envelope.</param>
/// <param name="Open">Makes a client for the call.</param>
internal sealed record ClientOperation(string Client, string Kind, string ContentType, string Answer, string Error, Func<ClientSetup, ClientCall> Open)
{
    public string Name => $"{Client} {Kind}";

    /// <summary>Whether the call changes nothing at the service.</summary>
    public bool ReadsOnly => Kind == "GET";

    public Task GoodAsync(OriginExchange exchange) => exchange.AnswerAsync(200, ContentType, Answer);

    public Task UnavailableAsync(OriginExchange exchange) => exchange.AnswerAsync(503, "application/json", Error);

    public override string ToString() => Name;
}
