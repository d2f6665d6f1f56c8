namespace AceData.Aichat2;

/// <summary>Finds out from the stored history what a conversation waits for.</summary>
internal sealed class PendingInputLookup(IConversationsClient client, SessionState state)
{
    /// <summary>What a history waits for: its last message says so.</summary>
    public static IReadOnlyList<PendingInput> In(IReadOnlyList<Message> messages) => messages.Count == 0
        ? []
        : [.. messages[messages.Count - 1].Content.OfType<ToolUseBlock>().Select(PendingInput.From).OfType<PendingInput>()];

    public async Task<IReadOnlyList<PendingInput>> FindAsync(RequestOptions? options, CancellationToken cancellationToken)
    {
        if (state.Id is not { } id)
        {
            return [];
        }

        var conversation = await client.RetrieveAsync(id, options, cancellationToken).ConfigureAwait(false);
        return In(conversation.Messages);
    }

    /// <summary>As <see cref="FindAsync"/>, for a turn that is over: its answer must not be lost because the lookup failed.</summary>
    public async Task<IReadOnlyList<PendingInput>> TryFindAsync(RequestOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (AceDataException)
        {
            return [];
        }
    }
}
