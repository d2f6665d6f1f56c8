namespace AceData.Dify;

/// <summary>Options for a <see cref="DifyChatClient"/>.</summary>
/// <remarks>
/// An unset token is read from the environment variable <c>DIFY_API_KEY</c>. An unset base address is read from <c>DIFY_API_BASE_URL</c> and,
/// when that is unset too, is <c>https://api.dify.ai/v1</c>. A self-hosted server has the base address <c>https://host/v1</c>.
/// </remarks>
public sealed class DifyChatClientOptions : ApiClientOptions
{
    /// <summary>The ID of the end user on whose behalf the client calls the app; any text that identifies the user within the app.</summary>
    /// <value>Default <see langword="null"/>: choose the user with <see cref="IDifyChatClient.ForUser"/>.</value>
    /// <remarks>On the wire: <c>user</c>. Conversations, messages and files belong to the user who created them.</remarks>
    public string? User { get; set; }

    /// <summary>Whether the client stops the app when a stream is canceled or abandoned before its end. Otherwise the app completes and bills the answer.</summary>
    /// <value>Default <see langword="false"/>. When <see langword="true"/>, leaving a stream takes until the service has accepted the stop, 5 seconds at most.</value>
    public bool StopOnCancel { get; set; }

    internal override ApiDefaults Defaults => DifyApi.Defaults;
}
