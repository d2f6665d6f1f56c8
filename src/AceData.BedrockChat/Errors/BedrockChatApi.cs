namespace AceData.BedrockChat;

/// <summary>What the shared code must know of Bedrock Chat.</summary>
internal static class BedrockChatApi
{
    private const string KeyHint = "Check the API key, and that it belongs to the usage plan of this stage; a firewall in front of the API answers the same.";

    public static readonly ApiDefaults Defaults = new()
    {
        Name = "AceData.BedrockChat",
        TokenVariable = "BEDROCK_CHAT_API_KEY",
        BaseAddressVariable = "BEDROCK_CHAT_API_BASE_URL",
        Authorize = static (message, token) => message.Headers.TryAddWithoutValidation("x-api-key", token),
        Errors = new ErrorClassifier(
            new Dictionary<string, ErrorClass>(StringComparer.Ordinal),

            // The gateway's errors have no codes; its messages are fixed by AWS.
            new Dictionary<string, ErrorClass>(StringComparer.Ordinal)
            {
                ["Too Many Requests"] = new(ErrorKind.RateLimit, IsTransient: true, "The usage plan's rate was exceeded: ask less often."),
                ["Limit Exceeded"] = new(ErrorKind.RateLimit, IsTransient: false, "The usage plan's quota is used up: wait for its next period, or raise it."),
                ["Forbidden"] = new(ErrorKind.PermissionDenied, IsTransient: false, KeyHint),
                ["Missing Authentication Token"] = new(ErrorKind.NotFound, IsTransient: false, "There is no Bedrock Chat at this address: check BaseAddress, its stage included."),
            }),
    };
}
