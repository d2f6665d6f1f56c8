namespace AceData.Core.Tests;

/// <summary>Calls of no API.</summary>
internal static class TestCalls
{
    public static ApiRequest Request(RetrySafety safety = RetrySafety.Always, RequestOptions? options = null) =>
        new() { Operation = "test", Path = "test", RetrySafety = safety, Options = options };

    public static CallContext Context(ApiRequest? request = null, TestOptions? options = null, CancellationToken cancellationToken = default) =>
        new(request ?? Request(), ClientSettings.From(options ?? new TestOptions { ApiToken = "t" }), cancellationToken);
}
