using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.AI;

namespace AgentTools;

/// <summary>The functions the model may call; they read and reckon, and change nothing.</summary>
internal static class Tools
{
    public static IReadOnlyList<AIFunction> For(Folder folder) =>
    [
        AIFunctionFactory.Create(TimeIn, "time_in", "The date and time now in a time zone."),
        AIFunctionFactory.Create(folder.List, "list_files", "The files of the folder the person gave, with their sizes."),
        AIFunctionFactory.Create(folder.Read, "read_file", "The text of one file of that folder."),
        AIFunctionFactory.Create(Calculate, "calculate", "The value of an arithmetic expression."),
    ];

    private static string TimeIn([Description("A name of the time zone database, such as Europe/Oslo or UTC.")] string zone)
    {
        var now = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone));
        return now.ToString("dddd, yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
    }

    private static string Calculate([Description("Numbers, + - * / and parentheses, such as (1 + 2) * 3.5.")] string expression) =>
        Arithmetic.Evaluate(expression).ToString("0.############################", CultureInfo.InvariantCulture);
}
