using System.Net.Sockets;

namespace AceData.Emulator;

/// <summary>Validates <c>callback_url</c>.</summary>
internal static class CallbackRules
{
    public static Uri? Read(string? url, bool refusePrivate)
    {
        if (url is null)
        {
            return null;
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            throw ServiceErrorException.BadRequest("callback_url must be an http or https URL");
        }

        return refusePrivate && IsPrivate(uri)
            ? throw ServiceErrorException.BadRequest("callback_url must not point to a private address")
            : uri;
    }

    private static bool IsPrivate(Uri uri)
    {
        if (uri.IsLoopback || !IPAddress.TryParse(uri.DnsSafeHost, out var address))
        {
            return uri.IsLoopback || uri.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal
            : IsPrivate(address.GetAddressBytes());
    }

    private static bool IsPrivate(ReadOnlySpan<byte> address) => address switch
    {
        [0 or 10 or 127, ..] or [192, 168, ..] or [169, 254, ..] or [172, >= 16 and <= 31, ..] => true,
        _ => false,
    };
}
