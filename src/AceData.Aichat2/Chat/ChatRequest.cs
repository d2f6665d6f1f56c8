using System.Diagnostics.CodeAnalysis;

namespace AceData.Aichat2;

/// <summary>A request for one chat turn: a message, or the answers to what the last turn asked.</summary>
/// <remarks>Properties that are not set are not sent. <see cref="ApiRecord.AdditionalProperties"/> are sent as additional fields.</remarks>
[DebuggerDisplay("ChatRequest {Id,nq}, {Model}, {Message?.Count} blocks, {ToolResults.Count} tool results")]
public sealed record ChatRequest : ApiRecord
{
    /// <summary>The model; <see langword="null"/> to use the model of the conversation.</summary>
    /// <remarks>On the wire: <c>model</c>. The service requires it for a new conversation.</remarks>
    public ModelId? Model { get; init; }

    /// <summary>The message as plain text; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>question</c>. Set either this property or <see cref="Message"/>.</remarks>
    public string? Question { get; init; }

    /// <summary>The message as text or as blocks of text, images and files; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>message</c>. Set either this property or <see cref="Question"/>.</remarks>
    public MessageContent? Message { get; init; }

    /// <summary>The ID of the conversation to continue; <see langword="null"/> to start a new one.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string? Id { get; init; }

    /// <summary>Whether the service stores the turn; <see langword="null"/> for the service's default, which is <see langword="true"/>.</summary>
    /// <remarks>On the wire: <c>stateful</c>.</remarks>
    public bool? Stateful { get; init; }

    /// <summary>The addresses of images and files that belong to the message; empty for none.</summary>
    /// <remarks>On the wire: <c>references</c>. The service tells images from files by the extension in the address.</remarks>
    public IReadOnlyList<string> References { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>The preset of instructions; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>preset</c>.</remarks>
    public string? Preset { get; init; }

    /// <summary>The maximum number of steps of an agent run, at least 1 (one response without tools); <see langword="null"/> for the default.</summary>
    /// <remarks>On the wire: <c>max_turns</c>. The vendor names 500 as the maximum.</remarks>
    public int? MaxTurns { get; init; }

    /// <summary>The address to which the service posts the result of a run started with <c>EnqueueAsync</c>; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>callback_url</c>. The service does not sign the call: put an unguessable part into the address.</remarks>
    public Uri? CallbackUrl { get; init; }

    /// <summary>The names of the skills that may write without a confirmation; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_skills</c>.</remarks>
    public IReadOnlyList<string> AllowedSkills { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>The names of the MCP servers that may write without a confirmation; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_mcp_servers</c>.</remarks>
    public IReadOnlyList<string> AllowedMcpServers { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>The rules for a run that no person attends; <see langword="null"/> for the service's default.</summary>
    /// <remarks>On the wire: <c>unattended_policy</c>.</remarks>
    public UnattendedPolicy? UnattendedPolicy { get; init; }

    /// <summary>The answers to what a paused turn asks; empty for a new message.</summary>
    /// <remarks>On the wire: <c>tool_results</c>. The service then ignores <c>question</c>, <c>message</c> and <c>references</c>.</remarks>
    public IReadOnlyList<ToolResult> ToolResults { get; init => field = EquatableList<ToolResult>.From(value); } = EquatableList<ToolResult>.Empty;

    /// <summary>The tools of the calling program that the model may use; empty for none. Every request of a conversation must list them.</summary>
    /// <remarks>On the wire: <c>client_tools</c>. The documentation of the service does not mention them. A <see cref="ChatSession"/> sends and runs them automatically.</remarks>
    [Experimental("AICHAT2001")]
    public IReadOnlyList<ClientToolDefinition> ClientTools { get; init => field = EquatableList<ClientToolDefinition>.From(value); } = EquatableList<ClientToolDefinition>.Empty;

    /// <summary>The ID of the end user that the conversation belongs to; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>user_id</c>.</remarks>
    public string? UserId { get; init; }

    /// <summary>The ID of the application that the conversation belongs to; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>application_id</c>.</remarks>
    public string? ApplicationId { get; init; }

    /// <exception cref="ArgumentException">There is nothing to send, or a value that the service does not accept.</exception>
    internal void Validate()
    {
        if (Question is null && Message is null && ToolResults.Count == 0)
        {
            throw new ArgumentException("A chat turn needs a Question, a Message or ToolResults.", "request");
        }

        if (Question is not null && Message is not null)
        {
            throw new ArgumentException("Question and Message are both set. Set only one of them.", "request");
        }

        if (Id is not null && string.IsNullOrWhiteSpace(Id))
        {
            throw new ArgumentException("Id is empty. Leave it null to start a conversation.", "request");
        }

        if (MaxTurns < 1)
        {
            throw new ArgumentException("MaxTurns must be at least 1.", "request");
        }

        foreach (var tool in ClientTools)
        {
            tool.Validate();
        }
    }
}
