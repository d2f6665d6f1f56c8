using System.Text.RegularExpressions;

namespace AceData.Dify.Tests;

/// <summary>One operation of the document.</summary>
internal sealed record DocumentedOperation(string Id, string Method, string PathTemplate, JsonElement Json)
{
    public IEnumerable<JsonElement> QueryParameters => Json.TryGetProperty("parameters", out var parameters)
        ? parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "query")
        : [];

    public string? BodyType => Json.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").EnumerateObject().First().Name : null;

    public JsonElement BodySchema => DifyDocument.Resolve(Json.GetProperty("requestBody").GetProperty("content").EnumerateObject().First().Value.GetProperty("schema"));

    public bool Fits(SentRequest sent) =>
        sent.Method == Method && Regex.IsMatch(sent.Path, "^/v1" + Regex.Replace(PathTemplate, "{[^}]+}", "[^/]+") + "$");
}
