using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>A run that was accepted and goes on without a connection.</summary>
public sealed record QueuedChat : ApiResponse
{
    /// <summary>The conversation the run writes to: retrieve it to see how far it is.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The same id, under its other name.</summary>
    /// <remarks>On the wire: <c>conversation_id</c>.</remarks>
    public string ConversationId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The same id, as the id of the task.</summary>
    /// <remarks>On the wire: <c>task_id</c>.</remarks>
    public string TaskId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>How far the run is: <c>queued</c>.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public string Status { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The client that queued the run; <see langword="null"/> for a record made by hand.</summary>
    [JsonIgnore]
    internal IConversationsClient? Client { get; set; }

    /// <summary>Ends when the service calls back; <see langword="null"/> when no callback is awaited.</summary>
    [JsonIgnore]
    internal Task<ChatCallback>? Callback { get; set; }

    /// <summary>Waits until the run has finished: looks now and then, and at once when its callback comes to this process.</summary>
    /// <param name="options">How to wait; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the wait at once; the run goes on.</param>
    /// <returns>The conversation with the answer as its last message.</returns>
    /// <exception cref="ApiTimeoutException">The run had not finished in time; waiting again takes it up.</exception>
    /// <exception cref="ServerException">The callback says that the run failed.</exception>
    /// <exception cref="InvalidOperationException">The record was made by hand: wait with <see cref="BackgroundRunExtensions.WaitForRunAsync"/>.</exception>
    public Task<Conversation> WaitAsync(WaitOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (Client is null)
        {
            throw new InvalidOperationException("This queued chat came from no client: wait with WaitForRunAsync.");
        }

        options ??= new WaitOptions();
        options.Check();
        return new RunWait(Client, Id, options, Callback).RunAsync(cancellationToken);
    }
}
