using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace AceData;

/// <summary>Which record an event becomes, by the bytes of its type.</summary>
/// <remarks>The contract of a record is made when its event first arrives: streams use few of them.</remarks>
internal sealed class EventTypeTable
{
    private const int BucketCount = 64;

    private readonly Entry?[] _buckets = new Entry?[BucketCount];

    public EventTypeTable(params (string Type, Func<JsonTypeInfo> Info)[] types)
    {
        foreach (var (type, info) in types)
        {
            var name = Encoding.UTF8.GetBytes(type);
            ref var bucket = ref _buckets[BucketOf(name)];
            bucket = new Entry(name, info, bucket);
        }
    }

    /// <returns><see langword="null"/> for a type that this package does not know.</returns>
    public JsonTypeInfo? Find(ReadOnlySpan<byte> type)
    {
        for (var entry = _buckets[BucketOf(type)]; entry is not null; entry = entry.Next)
        {
            if (type.SequenceEqual(entry.Name))
            {
                return entry.Info();
            }
        }

        return null;
    }

    private static int BucketOf(ReadOnlySpan<byte> type) =>
        type.IsEmpty ? 0 : ((type.Length * 31) + (type[0] * 7) + (type[type.Length / 2] * 3) + type[^1]) % BucketCount;

    private sealed record Entry(byte[] Name, Func<JsonTypeInfo> Info, Entry? Next);
}
