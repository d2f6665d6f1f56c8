using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace AceData;

/// <summary>The fields of one object that have no property: a bounded number of them, whatever a service sends.</summary>
/// <remarks>
/// The serializer adds fields through the interface, and there a field beyond the limit is dropped. A value that was set aside never is.
/// Whoever goes through the fields sees no marked name, but for the library while it writes: the mark never gets into what a caller's own
/// serializer writes. Whatever the library itself does with the fields, it does with <see cref="All"/>.
/// </remarks>
[SuppressMessage("Naming", "CA1710", Justification = "The name says what the fields are.")]
internal sealed class UnknownFieldSet : IDictionary<string, JsonElement>, IReadOnlyDictionary<string, JsonElement>
{
    /// <summary>The number of fields that are kept of one object.</summary>
    public const int MaxFields = 1000;

    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);

    // Only a caller can name a field that has a property.
    private bool _isNamedByCaller;

    public int Count => _fields.Count;

    /// <summary>The fields with the names that they have in the library: marked where a value was set aside.</summary>
    public Dictionary<string, JsonElement> All => _fields;

    public IEnumerable<string> Keys => _fields.Keys;

    public IEnumerable<JsonElement> Values => _fields.Values;

    ICollection<string> IDictionary<string, JsonElement>.Keys => _fields.Keys;

    ICollection<JsonElement> IDictionary<string, JsonElement>.Values => _fields.Values;

    bool ICollection<KeyValuePair<string, JsonElement>>.IsReadOnly => false;

    public JsonElement this[string key]
    {
        get => _fields[key];
        set => Keep(key, value);
    }

    /// <summary>A copy of the fields that a caller names; <see langword="null"/> for none.</summary>
    public static UnknownFieldSet? From(IReadOnlyDictionary<string, JsonElement>? fields)
    {
        if (fields is null || fields.Count == 0)
        {
            return null;
        }

        UnknownFieldSet copy = new() { _isNamedByCaller = true };
        foreach (var field in fields is UnknownFieldSet known ? known.All : fields)
        {
            copy._fields[field.Key] = field.Value;
        }

        return copy;
    }

    /// <summary>Keeps a field, if there is room for it.</summary>
    public void Keep(string name, JsonElement value)
    {
        if (Count < MaxFields || SetAsideFields.IsMarked(name) || ContainsKey(name))
        {
            _fields[name] = value;
        }
    }

    public void Add(string key, JsonElement value) => Keep(key, value);

    public bool ContainsKey(string key) => _fields.ContainsKey(key);

    public bool TryGetValue(string key, out JsonElement value) => _fields.TryGetValue(key, out value);

    public bool Remove(string key) => _fields.Remove(key);

    public void Clear() => _fields.Clear();

    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator()
    {
        IEnumerable<KeyValuePair<string, JsonElement>> shown = (SetAsideFields.IsWriting, _isNamedByCaller) switch
        {
            (true, true) => _fields.Select(SetAsideFields.MarkAsCallers),
            (true, false) => _fields,
            _ => _fields.Where(field => !SetAsideFields.IsMarked(field.Key)),
        };
        return shown.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, JsonElement>>.Add(KeyValuePair<string, JsonElement> item) => Keep(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, JsonElement>>.Contains(KeyValuePair<string, JsonElement> item) => ((ICollection<KeyValuePair<string, JsonElement>>)_fields).Contains(item);

    void ICollection<KeyValuePair<string, JsonElement>>.CopyTo(KeyValuePair<string, JsonElement>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, JsonElement>>)_fields).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, JsonElement>>.Remove(KeyValuePair<string, JsonElement> item) => ((ICollection<KeyValuePair<string, JsonElement>>)_fields).Remove(item);
}
