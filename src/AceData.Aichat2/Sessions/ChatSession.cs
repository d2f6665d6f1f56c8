namespace AceData.Aichat2;

/// <summary>A conversation with the service: keeps the conversation ID and the defaults, runs one turn at a time, and answers what a turn asks.</summary>
/// <remarks>
/// <para>Create one with <see cref="ConversationsClientExtensions.CreateSession"/> or <see cref="ConversationsClientExtensions.ResumeSession"/>. A session holds no
/// resources and need not be disposed.</para>
/// <para>Thread-safe: a second turn waits until the first has ended, or until its own token is canceled.
/// A stream holds its turn until its enumeration ends, so do not await another turn of the same session inside the loop.</para>
/// <para>A new conversation is remembered when its first turn has ended successfully. When that turn fails, <see cref="AceDataException.ConversationId"/> has the ID,
/// if the service sent one.</para>
/// <para>Besides the exceptions listed for each method, every method throws the <see cref="AceDataException"/> that fits the failure.</para>
/// </remarks>
[DebuggerDisplay("ChatSession {Id,nq}, {PendingInputs.Count} pending inputs")]
public sealed partial class ChatSession
{
    private readonly IConversationsClient _client;
    private readonly ChatSessionOptions _options;
    private readonly SessionState _state;
    private readonly TurnRunner _turns;

    internal ChatSession(IConversationsClient client, ModelId? model, string? id, ChatSessionOptions? options)
    {
        _options = options ?? new ChatSessionOptions();
        _options.Validate();
        _client = client;
        Model = model;
        _state = new SessionState(id);
        _turns = new TurnRunner(client, model, _options, _state);
    }

    /// <summary>The ID of the conversation; <see langword="null"/> until the first turn has ended successfully, and after <see cref="DeleteAsync"/>.</summary>
    public string? Id => _state.Id;

    /// <summary>The model of every turn that names no other; <see langword="null"/> to use the model of the conversation.</summary>
    public ModelId? Model { get; }

    /// <summary>What the last turn asks a person for; empty when it asks for nothing.</summary>
    /// <remarks>A resumed session knows this after its first turn, or after a call of <see cref="GetHistoryAsync"/>.</remarks>
    public IReadOnlyList<PendingInput> PendingInputs => _state.Pending;

    /// <summary>Whether the last turn failed or was abandoned, and may be in the history (and be billed) all the same.</summary>
    /// <value><see langword="false"/> after a successful turn, and after a turn that certainly did not start. When <see langword="true"/>,
    /// look at <see cref="GetHistoryAsync"/> before you send the same message again.</value>
    public bool LastTurnMayBeStored => _state.MayBeStored;

    /// <summary>Gets the stored history, oldest message first, and updates <see cref="PendingInputs"/> from it.</summary>
    /// <remarks>While a turn of this session is running, <see cref="PendingInputs"/> is left to that turn.</remarks>
    /// <param name="options">Options that override the session's for this call; <see langword="null"/> for the session's.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The messages; empty before the first turn.</returns>
    public async Task<IReadOnlyList<Message>> GetHistoryAsync(RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var pass = _turns.TryEnter();
        var messages = await RetrieveHistoryAsync(options, cancellationToken).ConfigureAwait(false);
        if (pass is not null && Id is not null)
        {
            _state.Pending = PendingInputLookup.In(messages);
        }

        return messages;
    }

    /// <summary>Deletes the conversation. The next turn starts a new one.</summary>
    /// <param name="options">Options that override the session's for this call; <see langword="null"/> for the session's.</param>
    /// <param name="cancellationToken">A token to cancel the call, or the wait for its start.</param>
    /// <returns>A task that completes when the conversation is deleted; immediately when there is none.</returns>
    public async Task DeleteAsync(RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var pass = await _turns.EnterAsync(cancellationToken).ConfigureAwait(false);
        if (Id is { } id)
        {
            await _client.DeleteAsync(id, OptionsOf(options), cancellationToken).ConfigureAwait(false);
            _state.Forget();
        }
    }

    private RequestOptions? OptionsOf(RequestOptions? options) => options ?? _options.RequestOptions;

    private async Task<IReadOnlyList<Message>> RetrieveHistoryAsync(RequestOptions? options, CancellationToken cancellationToken)
    {
        if (Id is not { } id)
        {
            return [];
        }

        var conversation = await _client.RetrieveAsync(id, OptionsOf(options), cancellationToken).ConfigureAwait(false);
        return conversation.Messages;
    }
}
