using System.Collections;

namespace AceData;

/// <summary>A read-only copy of a list that is equal to another with equal items in the same order, and holds no null.</summary>
internal sealed class EquatableList<T> : IReadOnlyList<T>, IEquatable<EquatableList<T>>
{
    private readonly T[] _items;

    private EquatableList(T[] items)
    {
        _items = items;
    }

    public static EquatableList<T> Empty { get; } = new([]);

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    /// <summary>The items of a list without the nulls; <see cref="Empty"/> for none.</summary>
    public static IReadOnlyList<T> From(IEnumerable<T>? items)
    {
        switch (items)
        {
            case null:
                return Empty;
            case EquatableList<T> list:
                return list;
            default:
                T[] copy = [.. items.Where(static item => item is not null)];
                return copy.Length == 0 ? Empty : new EquatableList<T>(copy);
        }
    }

    public bool Equals(EquatableList<T>? other) => other is not null && (ReferenceEquals(this, other) || _items.SequenceEqual(other._items));

    public override bool Equals(object? obj) => Equals(obj as EquatableList<T>);

    public override int GetHashCode()
    {
        var hash = _items.Length;
        foreach (var item in _items)
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
