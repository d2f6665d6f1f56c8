using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using AceData.Emulator;

namespace AgentTools;

/// <summary>Plays a model that uses the tools, where there is none: two calls at once, a file it was told of, one it must not read, a sum.</summary>
internal sealed class PlayedModel : IReplySource
{
    public async IAsyncEnumerable<ReplyPart> ReplyAsync(ReplyContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var part in Next(context))
        {
            yield return part;
        }
    }

    private static IEnumerable<ReplyPart> Next(ReplyContext context) => context.ToolResults switch
    {
        [] => [ReplyPart.Text("Let me look."), Call(context, "time_in", ("zone", "UTC")), Call(context, "list_files")],
        [var time, var files] when time.ToolUseId.EndsWith("time_in", StringComparison.Ordinal) =>
        [
            ReplyPart.Text($"In UTC it is {time.Output}."),
            Call(context, "read_file", ("file", FirstName(files.Output))),
            Call(context, "calculate", ("expression", "3.5 * 60 * 60")),
        ],
        [var file, var sum] =>
        [
            ReplyPart.Text(file.IsError ? $"The first file cannot be read: {file.Output} " : $"The first file begins \"{FirstLine(file.Output)}\". "),
            ReplyPart.Text($"Three hours and a half have {sum.Output} seconds. Now what I may not do."),
            Call(context, "read_file", ("file", "../secret")),
        ],
        [var refused] => [ReplyPart.Text($"As it should be: {refused.Output} That was all.")],
        _ => [ReplyPart.Text("That was all.")],
    };

    private static ReplyPart Call(ReplyContext context, string name, params (string Name, string Value)[] arguments)
    {
        JsonObject input = [];
        foreach (var (argument, value) in arguments)
        {
            input[argument] = value;
        }

        return ReplyPart.ClientToolUse($"call_{context.UserTurns}_{context.Messages.Count}_{context.ToolResults.Count}_{name}", name, input);
    }

    /// <summary>A line of the list is a path and, in parentheses, a size.</summary>
    private static string FirstName(string list)
    {
        var line = FirstLine(list);
        var size = line.LastIndexOf(" (", StringComparison.Ordinal);
        return size > 0 ? line[..size] : line;
    }

    private static string FirstLine(string text) => text.TrimStart().Split('\n', 2)[0].TrimEnd('\r');
}
