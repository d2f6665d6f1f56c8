using Microsoft.Extensions.AI;

namespace AceData.Aichat2.Tests.ChatClients;

public sealed class ConversationsChatClientConformance : ChatClientConformance
{
    private Emulation? _emulation;

    protected override string ToolQuestion(int rounds) => $"use the client tools, {rounds} rounds";

    protected override async Task<IChatClient> StartAsync()
    {
        _emulation = await Emulation.StartAsync();
        return _emulation.Client.AsIChatClient(ModelId.Gpt41);
    }

    protected override ValueTask StopAsync() => _emulation!.DisposeAsync();
}
