using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>A tool the client offers to run: one of the request's <c>client_tools</c>.</summary>
public sealed class OfferedTool
{
    internal OfferedTool(string name, JsonObject definition)
    {
        Name = name;
        Definition = definition;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Everything the request says of it: <c>name</c>, <c>displayName</c>, <c>description</c>, <c>inputSchema</c>.</summary>
    public JsonObject Definition { get; }
}
