using AceData;
using AceData.Aichat2;
using AceData.Emulator;

namespace TestingYourApp;

#region fixture
/// <summary>A service on a loopback port and a client of it, shared by the tests of a class.</summary>
public sealed class ServiceFixture : IAsyncLifetime
{
    public Aichat2Emulator Service { get; private set; } = null!;

    public ConversationsClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Service = await Aichat2Emulator.StartAsync();
        Client = new ConversationsClient(new ConversationsClientOptions
        {
            ApiToken = Service.ApiToken,
            BaseAddress = Service.BaseAddress,
            Retry = new RetryOptions { BaseDelay = TimeSpan.Zero }, // repeat as always, without the waits
        });
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Service.DisposeAsync();
    }
}
#endregion
