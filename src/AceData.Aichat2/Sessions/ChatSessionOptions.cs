using System.Diagnostics.CodeAnalysis;

namespace AceData.Aichat2;

/// <summary>Options of a <see cref="ChatSession"/>, applied to every turn; read once, when the session is created.</summary>
public sealed class ChatSessionOptions
{
    /// <summary>The preset of instructions; <see langword="null"/> for none.</summary>
    /// <value>Default <see langword="null"/>.</value>
    /// <remarks>On the wire: <c>preset</c>.</remarks>
    public string? Preset { get; init; }

    /// <summary>The maximum number of steps of an agent run, at least 1 (one response without tools); <see langword="null"/> for the default.</summary>
    /// <value>Default <see langword="null"/>.</value>
    /// <remarks>On the wire: <c>max_turns</c>.</remarks>
    public int? MaxTurns { get; init; }

    /// <summary>Options that override the client's for every call of the session; <see langword="null"/> for the client's.</summary>
    /// <value>Default <see langword="null"/>.</value>
    public RequestOptions? RequestOptions { get; init; }

    /// <summary>The tools that the session runs when the model asks for them; empty for none.</summary>
    /// <value>Default empty.</value>
    /// <remarks>On the wire: <c>client_tools</c>, sent with every request of every turn.</remarks>
    [Experimental("AICHAT2001")]
    public IReadOnlyList<ClientTool> Tools { get; init => field = EquatableList<ClientTool>.From(value); } = EquatableList<ClientTool>.Empty;

    /// <summary>The maximum number of rounds of client tools in one turn. When the model asks once more, the turn ends with a <see cref="ToolRoundsException"/>.</summary>
    /// <value>Default 10; at least 1.</value>
    [Experimental("AICHAT2001")]
    public int MaxToolRounds { get; init; } = 10;

    /// <summary>Whether the model is sent the message of an exception that a tool throws. Such messages may contain what no model should know.</summary>
    /// <value>Default <see langword="false"/>: the model learns only that the tool failed.</value>
    [Experimental("AICHAT2001")]
    public bool IncludeDetailedErrors { get; init; }

    /// <exception cref="ArgumentException">An option is not valid.</exception>
    internal void Validate()
    {
        if (MaxTurns < 1)
        {
            throw new ArgumentException("MaxTurns must be at least 1.", "options");
        }

        if (MaxToolRounds < 1)
        {
            throw new ArgumentException("MaxToolRounds must be at least 1.", "options");
        }

        RequestOptions?.Validate();
    }
}
