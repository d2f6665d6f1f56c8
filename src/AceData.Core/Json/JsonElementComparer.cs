namespace AceData;

/// <summary>Compares JSON elements by meaning, where a collection holds them as its values.</summary>
internal sealed class JsonElementComparer : IEqualityComparer<JsonElement>
{
    public static readonly JsonElementComparer Instance = new();

    public bool Equals(JsonElement x, JsonElement y) => JsonValue.Equals(x, y);

    public int GetHashCode(JsonElement obj) => new JsonValue(obj).GetHashCode();
}
