namespace AceData.Aichat2;

/// <summary>Options of a <see cref="ConversationsClient"/>.</summary>
/// <remarks>
/// An unset token comes from the environment variable <c>ACEDATACLOUD_API_TOKEN</c>, an unset base address from
/// <c>ACEDATACLOUD_API_BASE_URL</c> and, without that, is <c>https://api.acedata.cloud</c>.
/// </remarks>
public sealed class ConversationsClientOptions : ApiClientOptions
{
    /// <summary>The format of streams on the wire. The events are the same in both.</summary>
    /// <value>Default <see cref="StreamFormat.ServerSentEvents"/>.</value>
    public StreamFormat StreamFormat { get; set; }

    internal override ApiDefaults Defaults => Aichat2Api.Defaults;
}
