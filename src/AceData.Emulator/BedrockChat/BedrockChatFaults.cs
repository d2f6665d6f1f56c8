namespace AceData.Emulator;

/// <summary>The errors of a Bedrock Chat in the bodies they come in, for <see cref="BedrockChatEmulator.Faults"/>.</summary>
public static class BedrockChatFaults
{
    internal const string GatewayBody = "gateway";
    internal const string DetailBody = "detail";
    internal const string ValidationBody = "validation";
    internal const string ErrorsBody = "errors";

    /// <summary>429 of the gateway: too fast, try again.</summary>
    public static Fault Throttled => Gateway(429, "Too Many Requests");

    /// <summary>429 of the gateway: the quota is used up.</summary>
    public static Fault QuotaUsedUp => Gateway(429, "Limit Exceeded");

    /// <summary>403 of the gateway: the key, or a firewall.</summary>
    public static Fault Forbidden => Gateway(403, "Forbidden");

    /// <summary>504 of the gateway: the application did not answer in time, and may have done its work.</summary>
    public static Fault GatewayTimeout => Gateway(504, "Endpoint request timed out");

    /// <summary>An error of the gateway: <c>{"message": ...}</c>.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="message">The message.</param>
    /// <returns>The fault.</returns>
    public static Fault Gateway(int statusCode, string message) => Fault.Status(statusCode, GatewayBody, message);

    /// <summary>An error of the application: <c>{"errors": [...]}</c>.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="message">The one error.</param>
    /// <returns>The fault.</returns>
    public static Fault Application(int statusCode, string message) => Fault.Status(statusCode, ErrorsBody, message);

    /// <summary>An error of the framework below the application: <c>{"detail": "..."}</c>.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="message">The message.</param>
    /// <returns>The fault.</returns>
    public static Fault Framework(int statusCode, string message) => Fault.Status(statusCode, DetailBody, message);

    /// <summary>422 of the framework: <c>{"detail": [{loc, msg, type}]}</c>.</summary>
    /// <param name="message">What is wrong with the request's model.</param>
    /// <returns>The fault.</returns>
    public static Fault Validation(string message) => Fault.Status(422, ValidationBody, message);
}
