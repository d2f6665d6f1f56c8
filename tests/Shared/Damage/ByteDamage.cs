namespace AceData.Tests;

/// <summary>Damages bytes without knowing what they are. The same random numbers do the same damage.</summary>
internal sealed class ByteDamage(Random random)
{
    private static readonly string[] Pieces =
        ["\n", "\r", "\n\n", "data:", "data", ":", "\"", "{", "}", "[", "]", ",", "\\", "\\u", "\\ud83d", "\0", "\uFEFF", "[DONE]", "null", "1e9", "event: x\n", "NaN", "{\"a\":1}", "id: 1\n", "retry: 5\n", ": comment\n"];

    public byte[] Damage(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return bytes;
        }

        List<byte> damaged = [.. bytes];
        var at = random.Next(damaged.Count);
        var length = Math.Min(random.Next(1, 40), damaged.Count - at);
        switch (random.Next(7))
        {
            case 0:
                damaged[at] = (byte)random.Next(256);
                break;
            case 1:
                damaged[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                damaged.RemoveRange(at, length);
                break;
            case 3:
                damaged.InsertRange(at, damaged.GetRange(random.Next(damaged.Count - length + 1), length));
                break;
            case 4:
                damaged.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                break;
            case 5:
                damaged.RemoveRange(at, damaged.Count - at);
                break;
            default:
                damaged.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(2000)));
                break;
        }

        return [.. damaged];
    }
}
