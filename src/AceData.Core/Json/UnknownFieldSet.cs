using System.Diagnostics.CodeAnalysis;

namespace AceData;

/// <summary>The fields of one object that have no property: a bounded number of them, whatever a service sends.</summary>
/// <remarks>The serializer adds fields through the interface, and there a field beyond the limit is dropped. A value that was set aside never is.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "The name says what the fields are.")]
internal sealed class UnknownFieldSet : Dictionary<string, JsonElement>, IDictionary<string, JsonElement>
{
    /// <summary>The number of fields that are kept of one object.</summary>
    public const int MaxFields = 1000;

    public UnknownFieldSet()
        : base(StringComparer.Ordinal)
    {
    }

    JsonElement IDictionary<string, JsonElement>.this[string key]
    {
        get => base[key];
        set => Keep(key, value);
    }

    void IDictionary<string, JsonElement>.Add(string key, JsonElement value) => Keep(key, value);

    /// <summary>A copy of the fields that a caller names; <see langword="null"/> for none.</summary>
    public static UnknownFieldSet? From(IReadOnlyDictionary<string, JsonElement>? fields)
    {
        if (fields is null || fields.Count == 0)
        {
            return null;
        }

        UnknownFieldSet copy = [];
        foreach (var field in fields)
        {
            copy[field.Key] = field.Value;
        }

        return copy;
    }

    /// <summary>Keeps a field, if there is room for it.</summary>
    public void Keep(string name, JsonElement value)
    {
        if (Count < MaxFields || SetAsideFields.IsMarked(name) || ContainsKey(name))
        {
            base[name] = value;
        }
    }
}
