using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>An uploaded file.</summary>
internal sealed record DifyFile(string Id, string User, string UserId, string Name, string ContentType, byte[] Bytes, long CreatedAt)
{
    /// <summary>Whether a message has used it: until then nobody may look at it.</summary>
    public bool IsUsed { get; set; }

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["size"] = Bytes.Length,
        ["extension"] = Path.GetExtension(Name).TrimStart('.'),
        ["mime_type"] = ContentType,
        ["created_by"] = UserId,
        ["created_at"] = CreatedAt,
    };
}
