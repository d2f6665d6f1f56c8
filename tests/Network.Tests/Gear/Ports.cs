using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Network.Tests.Gear;

/// <summary>Free loopback ports; none is given twice.</summary>
internal static class Ports
{
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    public static int Free()
    {
        while (true)
        {
            using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
            if (Given.TryAdd(port, true))
            {
                return port;
            }
        }
    }
}
