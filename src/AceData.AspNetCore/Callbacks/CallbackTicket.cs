using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace AceData.AspNetCore;

/// <summary>The encrypted and signed content of a callback address: the key of the run, the expiry and the caller's state.</summary>
internal sealed record CallbackTicket(string RunKey, DateTimeOffset ExpiresAt, string? State)
{
    private const int KeyBytes = 16;
    private const int HeaderBytes = KeyBytes + sizeof(long);

    public static CallbackTicket Create(DateTimeOffset expiresAt, string? state) =>
        new(Convert.ToHexString(RandomNumberGenerator.GetBytes(KeyBytes)), expiresAt, state);

    public string Protect(IDataProtector protector)
    {
        var state = State is null ? [] : Encoding.UTF8.GetBytes("=" + State);
        var plain = new byte[HeaderBytes + state.Length];
        Convert.FromHexString(RunKey).CopyTo(plain, 0);
        BinaryPrimitives.WriteInt64BigEndian(plain.AsSpan(KeyBytes), ExpiresAt.UtcTicks);
        state.CopyTo(plain, HeaderBytes);
        return WebEncoders.Base64UrlEncode(protector.Protect(plain));
    }

    /// <summary>Reads a ticket. Data protection checks the signature in constant time.</summary>
    public static bool TryUnprotect(string text, IDataProtector protector, [NotNullWhen(true)] out CallbackTicket? ticket)
    {
        ticket = null;
        byte[] plain;
        try
        {
            plain = protector.Unprotect(WebEncoders.Base64UrlDecode(text));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            // Forged, truncated or from another host: the caller responds as if the address did not exist.
            return false;
        }

        if (plain.Length < HeaderBytes)
        {
            return false;
        }

        ticket = new CallbackTicket(
            Convert.ToHexString(plain, 0, KeyBytes),
            new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(plain.AsSpan(KeyBytes)), TimeSpan.Zero),
            plain.Length == HeaderBytes ? null : Encoding.UTF8.GetString(plain, HeaderBytes + 1, plain.Length - HeaderBytes - 1));
        return true;
    }
}
