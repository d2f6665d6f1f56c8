namespace AceData.Emulator;

/// <summary>An error as Dify answers it: status, code and message.</summary>
internal sealed class DifyErrorException(int statusCode, string code, string message) : InvalidOperationException(message)
{
    public int StatusCode { get; } = statusCode;

    public string Code { get; } = code;

    public static DifyErrorException InvalidParam(string message) => new(400, "invalid_param", message);

    public static DifyErrorException NotFound(string what) => new(404, "not_found", $"{what} Not Exists.");
}
