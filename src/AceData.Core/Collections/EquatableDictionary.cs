using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace AceData;

/// <summary>A read-only copy of a dictionary that is equal to another with equal values under the same names.</summary>
internal sealed class EquatableDictionary<TValue> : IReadOnlyDictionary<string, TValue>, IEquatable<EquatableDictionary<TValue>>
{
    private readonly Dictionary<string, TValue> _values;

    private EquatableDictionary(Dictionary<string, TValue> values)
    {
        _values = values;
    }

    public static EquatableDictionary<TValue> Empty { get; } = new(new Dictionary<string, TValue>(StringComparer.Ordinal));

    public int Count => _values.Count;

    public IEnumerable<string> Keys => _values.Keys;

    public IEnumerable<TValue> Values => _values.Values;

    public TValue this[string key] => _values[key];

    /// <summary>The values of a dictionary without the nulls; <see cref="Empty"/> for none.</summary>
    public static IReadOnlyDictionary<string, TValue> From(IEnumerable<KeyValuePair<string, TValue>>? values)
    {
        switch (values)
        {
            case null:
                return Empty;
            case EquatableDictionary<TValue> dictionary:
                return dictionary;
            default:
                Dictionary<string, TValue> copy = new(StringComparer.Ordinal);
                foreach (var entry in values)
                {
                    if (entry.Value is not null)
                    {
                        copy[entry.Key] = entry.Value;
                    }
                }

                return copy.Count == 0 ? Empty : new EquatableDictionary<TValue>(copy);
        }
    }

    public bool ContainsKey(string key) => _values.ContainsKey(key);

#if NETSTANDARD2_0
#pragma warning disable CS8767 // The interface has no annotations on netstandard2.0.
#endif
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value) => _values.TryGetValue(key, out value);

    public bool Equals(EquatableDictionary<TValue>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        return ReferenceEquals(this, other)
            || _values.All(entry => other.TryGetValue(entry.Key, out var value) && EqualityComparer<TValue>.Default.Equals(entry.Value, value));
    }

    public override bool Equals(object? obj) => Equals(obj as EquatableDictionary<TValue>);

    public override int GetHashCode()
    {
        // Order does not count.
        var hash = 0;
        foreach (var key in _values.Keys)
        {
            hash ^= StringComparer.Ordinal.GetHashCode(key);
        }

        return hash;
    }

    public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
