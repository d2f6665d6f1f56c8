namespace AceData.Dify;

/// <summary>A client of one Dify chat app: chatbot, agent or chatflow.</summary>
/// <remarks>
/// Every call may throw an <see cref="AceDataException"/> of the type that fits the failure, an <see cref="OperationCanceledException"/> when its token is
/// canceled, and an <see cref="InvalidOperationException"/> before anything is sent when it needs a user and none is set.
/// </remarks>
public interface IDifyChatClient
{
    /// <summary>The ID of the end user on whose behalf the client calls the app; <see langword="null"/> when none is set.</summary>
    string? User { get; }

    /// <summary>The operations on conversations and their variables.</summary>
    IDifyConversations Conversations { get; }

    /// <summary>The operations on messages, feedback and suggested questions.</summary>
    IDifyMessages Messages { get; }

    /// <summary>The operations that upload and download files.</summary>
    IDifyFiles Files { get; }

    /// <summary>The operations for speech to text and text to speech.</summary>
    IDifyAudio Audio { get; }

    /// <summary>The operations on annotations: answers that the app gives without calling the model.</summary>
    IDifyAnnotations Annotations { get; }

    /// <summary>The operations that describe the app itself.</summary>
    IDifyApplication Application { get; }

    /// <summary>Returns a client for another end user.</summary>
    /// <param name="user">The ID of the end user; any text that identifies the user within the app.</param>
    /// <returns>A client that shares the connections of this one. Creating it is cheap, and it must not be disposed.</returns>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    IDifyChatClient ForUser(string user);

    /// <summary>Sends a chat turn and returns the complete response. Agents refuse this mode; stream their answers instead.</summary>
    /// <param name="request">The question.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call. The app may still complete and bill the answer.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentException">The question is empty; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>POST /chat-messages</c>, <c>response_mode: blocking</c>.</remarks>
    Task<ChatResult> ChatAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Sends a chat turn and returns each event of the response as soon as it arrives.</summary>
    /// <param name="request">The question.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call. The app may still complete and bill the answer, unless <see cref="DifyChatClientOptions.StopOnCancel"/> is set.</param>
    /// <returns>The events. Each enumeration sends the question again.</returns>
    /// <exception cref="ArgumentException">The question is empty; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="StreamErrorException">While enumerating: the app reported an error. The exception has the partial answer and the ID of the task.</exception>
    /// <exception cref="StreamInterruptedException">While enumerating: the stream ended before the answer was complete. The exception has the partial answer and the ID of the task.</exception>
    /// <exception cref="AceDataException">While enumerating: the call failed.</exception>
    /// <remarks>On the wire: <c>POST /chat-messages</c>, <c>response_mode: streaming</c>.</remarks>
    IAsyncEnumerable<StreamEvent> StreamAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Stops an answer that the app is generating. The text generated so far is kept.</summary>
    /// <param name="taskId">The ID of the task: <see cref="StreamEvent.TaskId"/> of any event. The client's user must be the one who sent the question.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>A task that completes when the service has accepted the request. The service also accepts IDs that it does not know.</returns>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>POST /chat-messages/{task_id}/stop</c>.</remarks>
    Task StopAsync(string taskId, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
