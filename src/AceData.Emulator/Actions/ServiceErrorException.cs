namespace AceData.Emulator;

/// <summary>An error the service answers: a status and the envelope's code and message.</summary>
internal sealed class ServiceErrorException(int statusCode, string code, string message) : InvalidOperationException(message)
{
    public int StatusCode { get; } = statusCode;

    public string Code { get; } = code;

    public static ServiceErrorException BadRequest(string message) => new(400, "bad_request", message);
}
