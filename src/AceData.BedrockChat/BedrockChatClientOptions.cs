namespace AceData.BedrockChat;

/// <summary>How a <see cref="BedrockChatClient"/> reaches its Bedrock Chat.</summary>
/// <remarks>
/// <see cref="ApiClientOptions.ApiToken"/> is the API key; unset, it comes from the environment variable <c>BEDROCK_CHAT_API_KEY</c>.
/// Everybody has a Bedrock Chat of their own, so there is no default address: <see cref="ApiClientOptions.BaseAddress"/> is
/// <c>https://{apiId}.execute-api.{region}.amazonaws.com/{stage}</c>, unset it comes from <c>BEDROCK_CHAT_API_BASE_URL</c>.
/// The service has no streams: what the options say of streams has no effect.
/// </remarks>
public sealed class BedrockChatClientOptions : ApiClientOptions
{
    internal override ApiDefaults Defaults => BedrockChatApi.Defaults;
}
