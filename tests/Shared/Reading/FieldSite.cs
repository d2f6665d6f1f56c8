namespace AceData.Tests;

/// <summary>A place in a document where an odd value is tried.</summary>
/// <param name="Owner">The record that has the property.</param>
/// <param name="Name">The name of the property on the wire.</param>
/// <param name="ValueType">The type of the property; of its items, for an item or an entry.</param>
/// <param name="OwnerPath">The way from the root of the document to the owner: names and indexes.</param>
/// <param name="Kind">Whether the property is replaced, or an item or entry is put in front of its others.</param>
public sealed record FieldSite(Type Owner, string Name, Type ValueType, IReadOnlyList<object> OwnerPath, FieldSiteKind Kind)
{
    private const string Mark = "@@ODD@@";

    private static readonly byte[] QuotedMark = Encoding.UTF8.GetBytes($"\"{Mark}\"");

    /// <summary>The way from the root of the document to the property.</summary>
    public IReadOnlyList<object> Path { get; } = [.. OwnerPath, Name];

    /// <summary>The document with an odd value in this place.</summary>
    public byte[] Put(OddValue value, JsonNode document)
    {
        var changed = document.DeepClone();
        var owner = OwnerPath.Aggregate(changed, static (node, step) => step is int index ? node![index]! : node![(string)step]!);
        switch (Kind)
        {
            case FieldSiteKind.Item:
                owner[Name]!.AsArray().Insert(0, Mark);
                break;
            case FieldSiteKind.Entry:
                owner[Name]!.AsObject().Insert(0, "odd", Mark);
                break;
            default:
                owner[Name] = Mark;
                break;
        }

        var json = Encoding.UTF8.GetBytes(changed.ToJsonString());
        var at = json.AsSpan().IndexOf(QuotedMark);
        return [.. json.AsSpan(0, at), .. value.Json, .. json.AsSpan(at + QuotedMark.Length)];
    }

    public override string ToString() => $"{Owner.Name} at {string.Join('.', Path)}{(Kind == FieldSiteKind.Property ? string.Empty : $", {Kind}")}";
}

/// <summary>What of a property is odd.</summary>
public enum FieldSiteKind
{
    /// <summary>Its value.</summary>
    Property,

    /// <summary>The first item of its list.</summary>
    Item,

    /// <summary>The first entry of its dictionary.</summary>
    Entry,
}
