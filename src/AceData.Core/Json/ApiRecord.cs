namespace AceData;

/// <summary>A JSON object of a service. Fields without a property of their own are kept.</summary>
public abstract record ApiRecord
{
    private static readonly IReadOnlyDictionary<string, JsonElement> NoProperties = new Dictionary<string, JsonElement>();

    /// <summary>The fields that have no property of their own, by their name on the wire; empty when there are none.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties
    {
        get => UnknownFields is null ? NoProperties : SetAsideFields.Unmarked(UnknownFields);
        init => UnknownFields = UnknownFieldSet.From(value);
    }

    [JsonInclude]
    [JsonExtensionData]
    internal UnknownFieldSet? UnknownFields { get; set; }

    /// <summary>Compares two records by value: every property, and the meaning of every unknown field.</summary>
    /// <param name="other">The record to compare with.</param>
    /// <returns><see langword="true"/> when both have the same type and the same values.</returns>
    public virtual bool Equals(ApiRecord? other) =>
        other is not null && EqualityContract == other.EqualityContract && UnknownFieldsComparer.AreEqual(UnknownFields, other.UnknownFields);

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>The name of the type alone, so that the content of conversations is kept out of logs.</summary>
    /// <returns>The name of the type.</returns>
    public sealed override string ToString() => GetType().Name;
}
