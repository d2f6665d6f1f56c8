using System.Net;
using System.Net.Sockets;
using Network.Tests.Gear;

namespace Network.Tests.Connections;

/// <summary>A host with two loopback addresses; tests/Network.Tests/install.sh names it in /etc/hosts.</summary>
/// <param name="Name">The name of the host.</param>
/// <param name="First">The address that is tried first.</param>
/// <param name="Second">The other address.</param>
internal sealed record TwoAddresses(string Name, IPAddress First, IPAddress Second)
{
    private const string Host = "two-addresses.test";

    public static async Task<TwoAddresses> FindAsync()
    {
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(Host);
            return addresses is [var first, var second]
                ? new TwoAddresses(Host, first, second)
                : throw GearProgram.Missing($"{Host} does not have two addresses: run tests/Network.Tests/install.sh.");
        }
        catch (SocketException)
        {
            throw GearProgram.Missing($"{Host} is not in /etc/hosts: run tests/Network.Tests/install.sh.");
        }
    }
}
