namespace AceData.Dify;

/// <summary>How a <see cref="DifyChatClient"/> reaches an app of Dify.</summary>
/// <remarks>
/// An unset token comes from the environment variable <c>DIFY_API_KEY</c>, an unset base address from <c>DIFY_API_BASE_URL</c> and,
/// without that, is <c>https://api.dify.ai/v1</c>. For a server of one's own it is <c>https://host/v1</c>.
/// </remarks>
public sealed class DifyChatClientOptions : ApiClientOptions
{
    /// <summary>The end user for whom the client asks, by any name that tells users apart.</summary>
    /// <value>Default <see langword="null"/>: say it with <see cref="IDifyChatClient.ForUser"/>, call by call.</value>
    /// <remarks>On the wire: <c>user</c>. Conversations, messages and files belong to the user who made them.</remarks>
    public string? User { get; set; }

    /// <summary>Whether the app is told to stop when a stream is cancelled or left before its end; otherwise it writes on, and is billed.</summary>
    /// <value>Default <see langword="false"/>. Leaving a stream then takes as long as telling the app, at most 5 s.</value>
    public bool StopOnCancel { get; set; }

    internal override ApiDefaults Defaults => DifyApi.Defaults;
}
