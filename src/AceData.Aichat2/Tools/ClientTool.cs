using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace AceData.Aichat2;

/// <summary>A tool of the calling program that a <see cref="ChatSession"/> runs when the model asks for it.</summary>
/// <remarks>The session runs several calls at the same time, also of one tool: the code of the tool must be thread-safe.</remarks>
[Experimental("AICHAT2001")]
public sealed class ClientTool
{
    private readonly Func<JsonElement, CancellationToken, Task<string>> _run;

    /// <summary>Initializes a tool from a delegate.</summary>
    /// <param name="definition">The definition that the model receives.</param>
    /// <param name="run">Receives the arguments as a JSON object and returns the result for the model: text, or JSON as text.</param>
    /// <exception cref="ArgumentException">The name or the schema is not valid.</exception>
    public ClientTool(ClientToolDefinition definition, Func<JsonElement, CancellationToken, Task<string>> run)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(run);
        definition.Validate();
        Definition = definition;
        _run = run;
    }

    /// <summary>Initializes a tool from a function of Microsoft.Extensions.AI.</summary>
    /// <param name="function">The function; the model receives its name, description and schema.</param>
    /// <exception cref="ArgumentException">The name is not valid.</exception>
    public ClientTool(AIFunction function)
        : this(Define(function), (arguments, cancellationToken) => InvokeAsync(function, arguments, cancellationToken))
    {
    }

    /// <summary>The definition that the model receives.</summary>
    public ClientToolDefinition Definition { get; }

    /// <summary>Converts a function of Microsoft.Extensions.AI to a tool.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator ClientTool(AIFunction function) => new(function);

    /// <summary>The name of the type alone.</summary>
    /// <returns>The name of the type.</returns>
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
