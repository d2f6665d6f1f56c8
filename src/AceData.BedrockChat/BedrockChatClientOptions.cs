namespace AceData.BedrockChat;

/// <summary>The options of a <see cref="BedrockChatClient"/>.</summary>
/// <remarks>
/// <see cref="ApiClientOptions.ApiToken"/> is the API key; when it is not set, it is read from the environment variable <c>BEDROCK_CHAT_API_KEY</c>.
/// Each Bedrock Chat has its own address, so there is no default: <see cref="ApiClientOptions.BaseAddress"/> is
/// <c>https://{apiId}.execute-api.{region}.amazonaws.com/{stage}</c>; when it is not set, it is read from <c>BEDROCK_CHAT_API_BASE_URL</c>.
/// The service does not stream, so options for streams have no effect.
/// </remarks>
public sealed class BedrockChatClientOptions : ApiClientOptions
{
    internal override ApiDefaults Defaults => BedrockChatApi.Defaults;
}
