using System.Diagnostics.CodeAnalysis;

namespace AceData.Aichat2;

/// <summary>One turn: a question, or the answers to what the last turn asked.</summary>
/// <remarks>What is not set is not sent. <see cref="ApiRecord.AdditionalProperties"/> are sent as further fields.</remarks>
public sealed record ChatRequest : ApiRecord
{
    /// <summary>The model to ask; <see langword="null"/> leaves it to the conversation.</summary>
    /// <remarks>On the wire: <c>model</c>. The service wants it for a conversation that does not exist yet.</remarks>
    public ModelId? Model { get; init; }

    /// <summary>The question as plain text; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>question</c>. <see cref="Message"/> wins over it.</remarks>
    public string? Question { get; init; }

    /// <summary>The question as text or as blocks of text, images and files; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>message</c>.</remarks>
    public MessageContent? Message { get; init; }

    /// <summary>The conversation to continue; <see langword="null"/> begins a new one.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string? Id { get; init; }

    /// <summary>Whether the service keeps the turn; <see langword="null"/> for the service's default, which is yes.</summary>
    /// <remarks>On the wire: <c>stateful</c>.</remarks>
    public bool? Stateful { get; init; }

    /// <summary>Addresses of images and files that belong to the question; empty for none.</summary>
    /// <remarks>On the wire: <c>references</c>. The service tells images from files by the ending of the address.</remarks>
    public IReadOnlyList<string> References { get; init => field = value ?? []; } = [];

    /// <summary>The preset of instructions to use; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>preset</c>.</remarks>
    public string? Preset { get; init; }

    /// <summary>How many steps an agent run may take, from 1: a single answer without tools; <see langword="null"/> for the service's default.</summary>
    /// <remarks>On the wire: <c>max_turns</c>. The vendor names 500 as the largest.</remarks>
    public int? MaxTurns { get; init; }

    /// <summary>Where the service posts the result of a run started with <c>EnqueueAsync</c>; <see langword="null"/> for nowhere.</summary>
    /// <remarks>On the wire: <c>callback_url</c>. The call is not signed: put an unguessable part into the address.</remarks>
    public Uri? CallbackUrl { get; init; }

    /// <summary>Skills that may write without being asked about; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_skills</c>.</remarks>
    public IReadOnlyList<string> AllowedSkills { get; init => field = value ?? []; } = [];

    /// <summary>MCP servers that may write without being asked about; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_mcp_servers</c>.</remarks>
    public IReadOnlyList<string> AllowedMcpServers { get; init => field = value ?? []; } = [];

    /// <summary>What the run may do when nobody attends it; <see langword="null"/> for the service's default.</summary>
    /// <remarks>On the wire: <c>unattended_policy</c>.</remarks>
    public UnattendedPolicy? UnattendedPolicy { get; init; }

    /// <summary>The answers to what a paused turn asked; empty for a fresh question.</summary>
    /// <remarks>On the wire: <c>tool_results</c>. The service then ignores question, message and references.</remarks>
    public IReadOnlyList<ToolResult> ToolResults { get; init => field = value ?? []; } = [];

    /// <summary>Tools of the calling program that the model may ask for; empty for none. They must be named again in every request, resumes included.</summary>
    /// <remarks>On the wire: <c>client_tools</c>. Not in the service's documents. A <see cref="ChatSession"/> sends and runs them by itself.</remarks>
    [Experimental("AICHAT2001")]
    public IReadOnlyList<ClientToolDefinition> ClientTools { get; init => field = value ?? []; } = [];

    /// <summary>The end user the conversation belongs to; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>user_id</c>.</remarks>
    public string? UserId { get; init; }

    /// <summary>The application the conversation belongs to; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>application_id</c>.</remarks>
    public string? ApplicationId { get; init; }

    /// <exception cref="ArgumentException">There is nothing to ask, or a value the service cannot take.</exception>
    internal void Check()
    {
        if (Question is null && Message is null && ToolResults.Count == 0)
        {
            throw new ArgumentException("A chat needs a Question, a Message or ToolResults.", "request");
        }

        if (Id is not null && string.IsNullOrWhiteSpace(Id))
        {
            throw new ArgumentException("Id is empty: leave it null to begin a new conversation.", "request");
        }

        if (MaxTurns < 1)
        {
            throw new ArgumentException("MaxTurns begins at 1.", "request");
        }

        foreach (var tool in ClientTools)
        {
            tool.Check();
        }
    }
}
