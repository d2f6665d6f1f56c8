using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace AceData.Dify.Tests;

public sealed class NamingTests
{
    private static readonly Type[] PublicTypes = typeof(DifyChatClient).Assembly.GetExportedTypes();

    public static TheoryData<Type> Records => [.. PublicTypes.Where(type => typeof(ApiRecord).IsAssignableFrom(type) && !type.IsAbstract && !StreamRecords.Contains(type))];

    [Fact]
    public void No_public_type_has_the_name_of_a_type_of_Microsoft_Extensions_AI()
    {
        var theirs = typeof(IChatClient).Assembly.GetExportedTypes().Select(type => type.Name);

        Assert.Empty(PublicTypes.Select(type => type.Name).Intersect(theirs));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void DebuggerDisplay_shows_existing_members_and_no_content(Type type)
    {
        var display = type.GetCustomAttribute<DebuggerDisplayAttribute>();

        Assert.NotNull(display);
        Assert.All(Regex.Matches(display.Value, @"\{([^},]+)").Select(match => match.Groups[1].Value.Split('.')), path =>
        {
            var member = type.GetProperty(path[0]);
            Assert.NotNull(member);
            Assert.False(IsContent(path[0]) && path[^1] is not ("Length" or "Count" or "ValueKind"), string.Join('.', path));
        });
    }

    private static bool IsContent(string name) => name is
        "Answer" or "Chunk" or "Content" or "Default" or "Description" or "ErrorMessage" or "FormContent" or "Inputs" or "Label" or "Observation" or "OpeningStatement"
        or "Outputs" or "Query" or "Question" or "Questions" or "Reasoning" or "Text" or "Thought" or "Title" or "ToolInput" or "Url" or "Value";
}
