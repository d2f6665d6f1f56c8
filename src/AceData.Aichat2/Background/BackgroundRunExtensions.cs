namespace AceData.Aichat2;

/// <summary>Waits for runs that go on without a connection.</summary>
public static class BackgroundRunExtensions
{
    /// <summary>Waits until the background run of a conversation has finished; also one that another process started.</summary>
    /// <param name="client">The client to look with.</param>
    /// <param name="conversationId">The conversation the run writes to.</param>
    /// <param name="options">How to wait; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the wait at once; the run goes on.</param>
    /// <returns>The conversation with the answer as its last message. It may be paused: see the status of its tools.</returns>
    /// <exception cref="ApiTimeoutException">The run had not finished in time; waiting again takes it up.</exception>
    /// <remarks>A run has finished when the last message is the assistant's and no tool in it is running.</remarks>
    public static Task<Conversation> WaitForRunAsync(
        this IConversationsClient client, string conversationId, WaitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(conversationId);
        options ??= new WaitOptions();
        options.Check();
        return new RunWait(client, conversationId, options, callback: null).RunAsync(cancellationToken);
    }
}
