using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AceData.Aichat2;

/// <summary>A tool that a <see cref="ChatSession"/> runs when the model asks for it.</summary>
/// <remarks>Several may run at the same time, the same one too: what is behind the delegate must be thread-safe.</remarks>
[Experimental("AICHAT2001")]
public sealed class ClientTool
{
    private readonly Func<JsonElement, CancellationToken, Task<string>> _run;

    /// <summary>Makes a tool of a delegate.</summary>
    /// <param name="definition">What the model is told of it.</param>
    /// <param name="run">Takes the arguments as a JSON object and gives back what the model is to read: text, or JSON as text.</param>
    /// <exception cref="ArgumentException">The name or the schema cannot be used.</exception>
    public ClientTool(ClientToolDefinition definition, Func<JsonElement, CancellationToken, Task<string>> run)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(run);
        definition.Check();
        Definition = definition;
        _run = run;
    }

    /// <summary>Makes a tool of a function of Microsoft.Extensions.AI.</summary>
    /// <param name="function">The function; its name, description and schema are what the model is told.</param>
    /// <exception cref="ArgumentException">The name cannot be used.</exception>
    public ClientTool(AIFunction function)
        : this(Define(function), (arguments, cancellationToken) => InvokeAsync(function, arguments, cancellationToken))
    {
    }

    /// <summary>What the model is told of the tool.</summary>
    public ClientToolDefinition Definition { get; }

    /// <summary>A function as a tool.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator ClientTool(AIFunction function) => new(function);

    /// <summary>The type's name alone.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(ClientTool);

    internal static ClientToolDefinition Define(AIFunctionDeclaration function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new ClientToolDefinition { Name = function.Name, Description = function.Description, InputSchema = function.JsonSchema };
    }

    internal Task<string> RunAsync(JsonElement arguments, CancellationToken cancellationToken) => _run(arguments, cancellationToken);

    private static async Task<string> InvokeAsync(AIFunction function, JsonElement arguments, CancellationToken cancellationToken)
    {
        AIFunctionArguments named = new(ToolArguments.ToDictionary(arguments));
        var result = await function.InvokeAsync(named, cancellationToken).ConfigureAwait(false);
        return ToolOutput.From(result);
    }
}
