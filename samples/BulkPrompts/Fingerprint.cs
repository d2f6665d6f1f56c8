using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BulkPrompts;

/// <summary>Stands for a name in memory: 16 bytes, however long the name is.</summary>
internal readonly record struct Fingerprint(UInt128 Value)
{
    public static Fingerprint Of(string name) =>
        new(BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))));

    /// <summary>The first half of a SHA-256 in hexadecimal.</summary>
    public static Fingerprint OfHex(string sha256) => new(UInt128.Parse(sha256.AsSpan(0, 32), System.Globalization.NumberStyles.AllowHexSpecifier, null));
}
