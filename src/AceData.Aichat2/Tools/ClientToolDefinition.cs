using System.Diagnostics.CodeAnalysis;

namespace AceData.Aichat2;

/// <summary>The definition of a tool of the calling program: its name, its description and the schema of its arguments.</summary>
/// <remarks>On the wire: an item of <c>client_tools</c>. The service's own clients send it; its documentation does not mention it.</remarks>
[DebuggerDisplay("ClientToolDefinition {Name,nq}")]
[Experimental("AICHAT2001")]
public sealed record ClientToolDefinition : ApiRecord
{
    private static readonly JsonElement NoArguments = JsonElement.Parse("""{"type":"object","properties":{}}""");

    private readonly JsonValue _inputSchema = new(NoArguments);

    /// <summary>The name: letters, digits, <c>_</c> and <c>-</c>.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public required string Name { get; init; }

    /// <summary>The name of the tool for people; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>displayName</c>.</remarks>
    public string? DisplayName { get; init; }

    /// <summary>What the tool does and when to use it. The model decides by this text.</summary>
    /// <remarks>On the wire: <c>description</c>.</remarks>
    public string Description { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The JSON schema of the arguments, an object.</summary>
    /// <value>Default: an object without properties.</value>
    /// <remarks>On the wire: <c>inputSchema</c>.</remarks>
    public JsonElement InputSchema
    {
        get => _inputSchema.Element;
        init => _inputSchema = new JsonValue(value.ValueKind == JsonValueKind.Undefined ? NoArguments : value);
    }

    /// <exception cref="ArgumentException">The name is not valid, or the schema is not an object.</exception>
    internal void Validate()
    {
        if (string.IsNullOrEmpty(Name) || !Name.All(IsNameLetter))
        {
            throw new ArgumentException($"'{Name}' is not a valid name for a client tool. Use letters, digits, '_' and '-'.", nameof(Name));
        }

        if (InputSchema.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException($"The InputSchema of '{Name}' is not a JSON object.", nameof(InputSchema));
        }
    }

    private static bool IsNameLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';
}
