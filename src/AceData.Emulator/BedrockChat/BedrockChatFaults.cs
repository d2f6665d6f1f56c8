namespace AceData.Emulator;

/// <summary>Creates the errors of a Bedrock Chat service, for <see cref="ServiceEmulator.Faults"/>.</summary>
public static class BedrockChatFaults
{
    internal const string GatewayBody = "gateway";
    internal const string DetailBody = "detail";
    internal const string ValidationBody = "validation";
    internal const string ErrorsBody = "errors";

    /// <summary>Creates the gateway's 429 for too many requests in one second.</summary>
    /// <returns>The fault.</returns>
    public static Fault Throttled() => Gateway(429, "Too Many Requests");

    /// <summary>Creates the gateway's 429 for an exhausted quota.</summary>
    /// <returns>The fault.</returns>
    public static Fault QuotaUsedUp() => Gateway(429, "Limit Exceeded");

    /// <summary>Creates the gateway's 403, which an invalid key or a firewall causes.</summary>
    /// <returns>The fault.</returns>
    public static Fault Forbidden() => Gateway(403, "Forbidden");

    /// <summary>Creates the gateway's 504. The application did not respond in time; it may have processed the request.</summary>
    /// <returns>The fault.</returns>
    public static Fault GatewayTimeout() => Gateway(504, "Endpoint request timed out");

    /// <summary>Creates an error of the gateway: <c>{"message": ...}</c>.</summary>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="message">The message.</param>
    /// <returns>The fault.</returns>
    public static Fault Gateway(int statusCode, string message) => Fault.Status(statusCode, GatewayBody, message);

    /// <summary>Creates an error of the application: <c>{"errors": [...]}</c>.</summary>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="message">The only entry of <c>errors</c>.</param>
    /// <returns>The fault.</returns>
    public static Fault Application(int statusCode, string message) => Fault.Status(statusCode, ErrorsBody, message);

    /// <summary>Creates an error of the web framework: <c>{"detail": "..."}</c>.</summary>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="message">The message.</param>
    /// <returns>The fault.</returns>
    public static Fault Framework(int statusCode, string message) => Fault.Status(statusCode, DetailBody, message);

    /// <summary>Creates the web framework's 422 for an invalid request: <c>{"detail": [{loc, msg, type}]}</c>.</summary>
    /// <param name="message">The description of what is invalid.</param>
    /// <returns>The fault.</returns>
    public static Fault Validation(string message) => Fault.Status(422, ValidationBody, message);
}
