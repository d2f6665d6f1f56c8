using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Represents a tool that the client offers to run: one of the request's <c>client_tools</c>.</summary>
[DebuggerDisplay("{Name}")]
public sealed class OfferedTool
{
    internal OfferedTool(string name, JsonObject definition)
    {
        Name = name;
        Definition = definition;
    }

    /// <summary>Gets the name of the tool.</summary>
    public string Name { get; }

    /// <summary>Gets the definition in the request: <c>name</c>, <c>displayName</c>, <c>description</c>, <c>inputSchema</c>.</summary>
    public JsonObject Definition { get; }
}
