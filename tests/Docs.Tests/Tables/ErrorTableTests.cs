using System.Globalization;
using AceData;
using AceData.Aichat2;
using AceData.BedrockChat;
using AceData.Dify;

namespace Docs.Tests;

/// <summary>The tables of errors say what clients really throw, and what they really repeat.</summary>
public sealed class ErrorTableTests
{
    private static readonly Markdown Page = Repository.Open("docs/errors.md");

    public static TheoryData<int, string, string, string[]> Aichat2Codes => Cases("Codes of aichat2", code: 0, status: 1, exception: 2, repeated: 3, calls: 3);

    public static TheoryData<int, string, string, string[]> Statuses => Cases("Without a known code", code: -1, status: 0, exception: 1, repeated: 2, calls: 3);

    public static TheoryData<int, string, string, string[]> DifyCodes => Cases("Codes of Dify", code: 0, status: 1, exception: 2, repeated: 3, calls: 2);

    public static TheoryData<int, string, string, string[]> BedrockMessages => Cases("Bedrock Chat", code: 1, status: 0, exception: 2, repeated: 3, calls: 2);

    [Theory]
    [MemberData(nameof(Aichat2Codes))]
    [MemberData(nameof(Statuses))]
    public async Task An_error_of_aichat2_is_what_the_table_says(int status, string code, string exception, string[] repeated)
    {
        var body = code.Length == 0 ? "<html>a proxy</html>" : $$$"""{"error":{"code":"{{{code}}}","message":"m"},"trace_id":"t"}""";

        await CheckAsync(ErrorTableCalls.Turns, status, body, exception, repeated[0]);
        await CheckAsync(ErrorTableCalls.StatelessTurns, status, body, exception, repeated[1]);
        await CheckAsync(ErrorTableCalls.OtherCalls, status, body, exception, repeated[2]);
    }

    [Theory]
    [MemberData(nameof(DifyCodes))]
    public async Task An_error_of_Dify_is_what_the_table_says(int status, string code, string exception, string[] repeated)
    {
        var body = $$"""{"code":"{{code}}","message":"m","status":{{status}}}""";

        await CheckAsync(ErrorTableCalls.DifyReads, status, body, exception, repeated[0]);
        await CheckAsync(ErrorTableCalls.DifyOthers, status, body, exception, repeated[1]);
    }

    [Theory]
    [MemberData(nameof(BedrockMessages))]
    public async Task An_error_of_Bedrock_Chat_is_what_the_table_says(int status, string message, string exception, string[] repeated)
    {
        var body = $$"""{"message":"{{message}}"}""";

        await CheckAsync(ErrorTableCalls.BedrockReads, status, body, exception, repeated[0]);
        await CheckAsync(ErrorTableCalls.BedrockPosts, status, body, exception, repeated[1]);
    }

    [Theory]
    [InlineData("Codes of aichat2", typeof(AceData.Aichat2.ErrorCodes))]
    [InlineData("Codes of Dify", typeof(AceData.Dify.ErrorCodes))]
    public void Every_code_is_in_its_table(string heading, Type codes)
    {
        var constants = codes.GetProperties().Where(property => property.GetMethod!.IsStatic).Select(property => property.GetValue(null)!.ToString()!)
            .Concat(codes.GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!));

        Assert.Equal(constants.Order(), Page.Table(heading).Select(row => Markdown.Names(row[0]).Single()).Order());
    }

    [Fact]
    public void Every_exception_is_in_the_table()
    {
        var exceptions = new[] { typeof(AceDataException), typeof(ConversationsClient), typeof(DifyChatClient), typeof(BedrockChatClient) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => type.IsAssignableTo(typeof(Exception)))
            .Select(type => type.Name);

        Assert.Equal(exceptions.Order(), Page.Table("Exceptions").Select(row => Markdown.Names(row[0]).Single()).Order());
    }

    private static TheoryData<int, string, string, string[]> Cases(string heading, int code, int status, int exception, int repeated, int calls)
    {
        TheoryData<int, string, string, string[]> cases = [];
        foreach (var row in Page.Table(heading))
        {
            foreach (var number in row[status].Split(", "))
            {
                cases.Add(int.Parse(number, CultureInfo.InvariantCulture), code < 0 ? string.Empty : Markdown.Names(row[code]).Single(), Markdown.Names(row[exception]).Single(), [.. row.Skip(repeated).Take(calls)]);
            }
        }

        return cases;
    }

    // Once with repeating off, to see what is thrown; once with it on and a service that recovers, to see whether the call does.
    private static async Task CheckAsync(IReadOnlyList<ErrorTableCall> calls, int status, string body, string exception, string repeated)
    {
        Assert.Contains(repeated, new[] { "yes", "no" });
        foreach (var call in calls)
        {
            var thrown = await call.FailAsync((HttpStatusCode)status, body, maxRetries: 0);
            Assert.Equal(exception, thrown?.GetType().Name);

            var recovered = await call.FailAsync((HttpStatusCode)status, body, maxRetries: 2);
            Assert.True(repeated == "yes" == recovered is null, $"{call.Name} after {status} {body}: {recovered?.GetType().Name ?? "repeated"}");
        }
    }
}
