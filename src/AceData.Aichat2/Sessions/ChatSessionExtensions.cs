namespace AceData.Aichat2;

/// <summary>Begins sessions with a client.</summary>
public static class ChatSessionExtensions
{
    /// <summary>A session with a conversation that its first turn begins; nothing is sent yet.</summary>
    /// <param name="client">The client; it must live as long as the session.</param>
    /// <param name="model">The model of every turn that names no other.</param>
    /// <param name="options">What every turn has in common; <see langword="null"/> for the defaults.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    public static ChatSession CreateSession(this IConversationsClient client, ModelId model, ChatSessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(model.Value, nameof(model));
        return new ChatSession(client, model, id: null, options);
    }

    /// <summary>A session with a conversation that exists; nothing is sent yet.</summary>
    /// <param name="client">The client; it must live as long as the session.</param>
    /// <param name="id">The conversation.</param>
    /// <param name="model">The model of every turn that names no other; <see langword="null"/> leaves it to the conversation.</param>
    /// <param name="options">What every turn has in common; <see langword="null"/> for the defaults.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentException">The id is empty, or an option cannot be used.</exception>
    public static ChatSession ResumeSession(this IConversationsClient client, string id, ModelId? model = null, ChatSessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return new ChatSession(client, model, id, options);
    }
}
