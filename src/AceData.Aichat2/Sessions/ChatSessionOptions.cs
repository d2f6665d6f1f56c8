using System.Diagnostics.CodeAnalysis;

namespace AceData.Aichat2;

/// <summary>What every turn of a <see cref="ChatSession"/> has in common; read once, when the session is made.</summary>
public sealed class ChatSessionOptions
{
    /// <summary>The preset of instructions to use; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>preset</c>.</remarks>
    public string? Preset { get; init; }

    /// <summary>How many steps an agent run may take, from 1: a single answer without tools; <see langword="null"/> for the service's default.</summary>
    /// <remarks>On the wire: <c>max_turns</c>.</remarks>
    public int? MaxTurns { get; init; }

    /// <summary>What the session's calls do differently; <see langword="null"/> for the client's options.</summary>
    public RequestOptions? RequestOptions { get; init; }

    /// <summary>Tools that the session runs when the model asks for them; empty for none.</summary>
    /// <remarks>On the wire: <c>client_tools</c>, sent with every turn and every resumption.</remarks>
    [Experimental("AICHAT2001")]
    public IReadOnlyList<ClientTool> Tools { get; init => field = value ?? []; } = [];

    /// <summary>How many rounds of client tools one turn may take; the model asking once more ends it with a <see cref="ToolRoundsException"/>.</summary>
    /// <value>Default 10; from 1.</value>
    [Experimental("AICHAT2001")]
    public int MaxToolRounds { get; init; } = 10;

    /// <summary>Whether the model reads the message of what a tool threw. Such messages may hold what no model should know.</summary>
    /// <value>Default <see langword="false"/>: it reads only that the tool failed.</value>
    [Experimental("AICHAT2001")]
    public bool TellToolErrors { get; init; }

    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    internal void Check()
    {
        if (MaxTurns < 1)
        {
            throw new ArgumentException("MaxTurns begins at 1.", "options");
        }

        if (MaxToolRounds < 1)
        {
            throw new ArgumentException("MaxToolRounds begins at 1.", "options");
        }

        RequestOptions?.Validate();
    }
}
