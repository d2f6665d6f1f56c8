using System.Diagnostics.CodeAnalysis;
using AceData.Aichat2;
using Samples;

namespace AgentTools;

/// <summary>What the command line says.</summary>
internal sealed record Arguments
{
    public const string Help = """
        Usage: AgentTools [--folder DIR] [--model NAME] [QUESTION...]

        Asks a model that may use three tools: the time in a zone, the files of a folder, arithmetic.
        Each QUESTION is asked in the same conversation; put it in quotes.

          --folder DIR    The folder whose files the model may list and read; by default the current one.
          --model NAME    The model to ask; by default gpt-4.1.
          --help          Show this.

        Exit codes: 0 answered, 1 the service failed, 2 wrong usage, 130 stopped by Ctrl-C.
        """;

    public required string Folder { get; init; }

    public required ModelId Model { get; init; }

    public required IReadOnlyList<string> Questions { get; init; }

    public bool ShowHelp { get; init; }

    private static string Example =>
        "What time is it in UTC? Which files are here, what does the first one say, and how many seconds have three hours and a half?";

    public static bool TryParse(IReadOnlyList<string> args, [NotNullWhen(true)] out Arguments? arguments, [NotNullWhen(false)] out string? error)
    {
        arguments = null;
        if (!CommandLine.TryParse(args, ["--folder", "--model"], out var line, out error))
        {
            return false;
        }

        Arguments read = new()
        {
            Folder = line["--folder"] ?? Environment.CurrentDirectory,
            Model = line["--model"] ?? ModelId.Gpt41,
            Questions = line.Words.Count > 0 ? line.Words : [Example],
            ShowHelp = line.ShowHelp,
        };
        if (!Directory.Exists(read.Folder))
        {
            error = $"There is no folder {read.Folder}.";
            return false;
        }

        arguments = read;
        return true;
    }
}
