namespace AceData.Aichat2;

/// <summary>One request of a call; handlers below find the call on it.</summary>
internal sealed class ApiRequestMessage(ApiCall call, Uri address, string token) : HttpRequestMessage(call.Method, address)
{
    public ApiCall Call => call;

    public string Token => token;
}
