using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AceData.Aichat2;

/// <summary>A tool that the model may have the calling program run: its name, what it does, what it takes.</summary>
/// <remarks>On the wire: an item of <c>client_tools</c>. The service's own clients send it; its documents do not name it.</remarks>
[Experimental("AICHAT2001")]
public sealed record ClientToolDefinition : ApiRecord
{
    private static readonly JsonElement NoArguments = JsonElement.Parse("""{"type":"object","properties":{}}""");

    /// <summary>The name: letters, digits, <c>_</c> and <c>-</c>.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public required string Name { get; init; }

    /// <summary>Its name for people; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>displayName</c>.</remarks>
    public string? DisplayName { get; init; }

    /// <summary>What it does and when to use it: the model decides by this.</summary>
    /// <remarks>On the wire: <c>description</c>.</remarks>
    public string Description { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The JSON schema of its arguments, an object.</summary>
    /// <value>Default: no arguments.</value>
    /// <remarks>On the wire: <c>inputSchema</c>.</remarks>
    public JsonElement InputSchema { get; init => field = value.ValueKind == JsonValueKind.Undefined ? NoArguments : value; } = NoArguments;

    /// <exception cref="ArgumentException">The service would not take the name, or the schema is not an object.</exception>
    internal void Check()
    {
        if (string.IsNullOrEmpty(Name) || !Name.All(IsNameLetter))
        {
            throw new ArgumentException($"'{Name}' cannot name a client tool: use letters, digits, '_' and '-'.", nameof(Name));
        }

        if (InputSchema.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException($"The InputSchema of '{Name}' is not a JSON object.", nameof(InputSchema));
        }
    }

    private static bool IsNameLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';
}
