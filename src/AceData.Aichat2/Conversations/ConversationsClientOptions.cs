namespace AceData.Aichat2;

/// <summary>How a <see cref="ConversationsClient"/> reaches aichat2.</summary>
/// <remarks>
/// An unset token comes from the environment variable <c>ACEDATACLOUD_API_TOKEN</c>, an unset base address from
/// <c>ACEDATACLOUD_API_BASE_URL</c> and, without that, is <c>https://api.acedata.cloud</c>.
/// </remarks>
public sealed class ConversationsClientOptions : ApiClientOptions
{
    /// <summary>How streams are put on the wire; their events are the same.</summary>
    /// <value>Default <see cref="StreamFormat.ServerSentEvents"/>.</value>
    public StreamFormat StreamFormat { get; set; }

    internal override ApiDefaults Defaults => Aichat2Api.Defaults;
}
