namespace AceData.Dify;

/// <summary>An app of Dify that chats: ask it, and reach everything around its answers.</summary>
/// <remarks>
/// Every call may throw an <see cref="AceDataException"/> of the kind that says what happened, an <see cref="OperationCanceledException"/> when its token is
/// cancelled, and an <see cref="InvalidOperationException"/> before anything is sent when it needs a user and none is set.
/// </remarks>
public interface IDifyChatClient
{
    /// <summary>The end user for whom this client asks; <see langword="null"/> when none is set.</summary>
    string? User { get; }

    /// <summary>Conversations and their variables.</summary>
    IDifyConversations Conversations { get; }

    /// <summary>Messages, what is thought of them and what might be asked next.</summary>
    IDifyMessages Messages { get; }

    /// <summary>Files for questions, and from answers.</summary>
    IDifyFiles Files { get; }

    /// <summary>Speech to text and text to speech.</summary>
    IDifyAudio Audio { get; }

    /// <summary>Answers that are given without asking the model.</summary>
    IDifyAnnotations Annotations { get; }

    /// <summary>The app itself.</summary>
    IDifyApplication Application { get; }

    /// <summary>This client, asking for another end user.</summary>
    /// <param name="user">The end user, by any name that tells users apart.</param>
    /// <returns>A client over the same connections; it costs next to nothing and need not be kept.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    IDifyChatClient ForUser(string user);

    /// <summary>Asks, and waits for the whole answer. Agents refuse this: stream their answers.</summary>
    /// <param name="request">The question.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <remarks>On the wire: <c>POST /chat-messages</c>, <c>response_mode: blocking</c>.</remarks>
    Task<ChatResult> SendAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Asks, and gives each event of the answer as it comes.</summary>
    /// <param name="request">The question.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The events. Each enumeration asks again.</returns>
    /// <exception cref="StreamErrorException">The app failed while it answered; carries the answer so far and the task.</exception>
    /// <exception cref="StreamInterruptedException">The stream ended before the answer was whole; carries the answer so far and the task.</exception>
    /// <remarks>On the wire: <c>POST /chat-messages</c>, <c>response_mode: streaming</c>.</remarks>
    IAsyncEnumerable<StreamEvent> StreamAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Has the app stop an answer; what is written so far is kept.</summary>
    /// <param name="taskId">The task: <see cref="StreamEvent.TaskId"/> of any event. The user must be the one who asked.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the service has been told; it says the same for tasks it does not know.</returns>
    /// <remarks>On the wire: <c>POST /chat-messages/{task_id}/stop</c>.</remarks>
    Task StopAsync(string taskId, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
