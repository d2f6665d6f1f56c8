namespace AceData.Emulator;

/// <summary>An error the service answers: a status, the shape of its body and the message in it.</summary>
internal sealed class BedrockErrorException(int statusCode, string shape, string message, params string[] location) : InvalidOperationException(message)
{
    public int StatusCode { get; } = statusCode;

    public string Shape { get; } = shape;

    public IReadOnlyList<string> Location { get; } = location;

    public static BedrockErrorException Gateway(int statusCode, string message) => new(statusCode, BedrockChatFaults.GatewayBody, message);

    public static BedrockErrorException Application(int statusCode, string message) => new(statusCode, BedrockChatFaults.ErrorsBody, message);

    public static BedrockErrorException Invalid(string message, params string[] location) => new(422, BedrockChatFaults.ValidationBody, message, location);
}
