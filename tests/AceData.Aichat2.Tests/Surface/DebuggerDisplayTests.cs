using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace AceData.Aichat2.Tests.Surface;

/// <summary>What a debugger shows of records and sessions: what names and measures them, and no content.</summary>
public sealed partial class DebuggerDisplayTests
{
    // Texts that name a thing; every other text is content.
    private static readonly string[] Names =
    [
        "Id", "ToolUseId", "ConsentRequestId", "ActionConfirmationId", "Name", "ToolName", "Connector", "Type", "Kind", "Severity", "Status", "MediaType", "Code",
    ];

    public static TheoryData<Type> Displayed =>
    [
        .. typeof(ConversationsClient).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: false }
            && (type == typeof(ChatSession) || type == typeof(MessageContent) || (type.GetMethod("<Clone>$") is not null && !typeof(StreamEvent).IsAssignableFrom(type)))),
    ];

    [Theory]
    [MemberData(nameof(Displayed))]
    public void Every_record_has_a_display_of_members_that_exist_and_are_no_content(Type type)
    {
        var display = type.GetCustomAttribute<DebuggerDisplayAttribute>(inherit: false);

        Assert.NotNull(display);
        Assert.StartsWith(type.Name, display.Value, StringComparison.Ordinal);
        Assert.All(Member().Matches(display.Value).Select(match => match.Groups[1].Value), path => AssertShowable(type, path));
    }

    private static void AssertShowable(Type type, string path)
    {
        PropertyInfo? last = null;
        foreach (var name in path.Replace("?", string.Empty, StringComparison.Ordinal).Split('.'))
        {
            var owner = last?.PropertyType ?? type;
            last = owner.GetProperty(name) ?? owner.GetInterfaces().Select(one => one.GetProperty(name)).FirstOrDefault(property => property is not null);
            Assert.True(last is not null, $"{type.Name} shows {path}, which does not exist");
        }

        Assert.True(last!.PropertyType != typeof(string) || Names.Contains(last.Name), $"{type.Name} shows the content of {path}");
    }

    [GeneratedRegex(@"\{([\w.?]+)(?:,nq)?\}")]
    private static partial Regex Member();
}
