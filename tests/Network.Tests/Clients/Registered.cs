using AceData;
using AceData.Aichat2;
using Microsoft.Extensions.DependencyInjection;

namespace Network.Tests.Clients;

/// <summary>A client as a host registers it, with a primary handler that trusts these tests' certificates.</summary>
internal static class Registered
{
    public static ServiceProvider Aichat2(Uri address, Action<ApiClientOptions> configure)
    {
        ServiceCollection services = new();
        services.AddAichat2Client(options => new ClientSetup(address) { Configure = configure }.ApplyTo(options))
            .ConfigurePrimaryHttpMessageHandler((handler, _) =>
                ((SocketsHttpHandler)handler).SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true);
        return services.BuildServiceProvider();
    }

    public static async Task StreamAsync(IServiceProvider provider)
    {
        await foreach (var _ in provider.GetRequiredService<IConversationsClient>().StreamAsync(new ChatRequest { Question = "q" }))
        {
            // Read to the end.
        }
    }
}
