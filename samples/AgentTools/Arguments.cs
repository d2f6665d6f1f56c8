using System.Diagnostics.CodeAnalysis;
using AceData.Aichat2;

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

    public string Folder { get; init; } = Environment.CurrentDirectory;

    public ModelId Model { get; init; } = ModelId.Gpt41;

    public IReadOnlyList<string> Questions { get; init; } = [];

    public bool ShowHelp { get; init; }

    private static string Example =>
        "What time is it in UTC? Which files are here, what does the first one say, and how many seconds have three hours and a half?";

    public static bool TryParse(IReadOnlyList<string> args, [NotNullWhen(true)] out Arguments? arguments, [NotNullWhen(false)] out string? fault)
    {
        (arguments, fault) = (null, null);
        Arguments read = new();
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--help" or "-h":
                    read = read with { ShowHelp = true };
                    break;
                case "--folder" or "--model" when i + 1 == args.Count || string.IsNullOrWhiteSpace(args[i + 1]):
                    fault = $"{args[i]} needs a value.";
                    return false;
                case "--folder":
                    read = read with { Folder = args[++i] };
                    break;
                case "--model":
                    read = read with { Model = args[++i] };
                    break;
                case ['-', '-', ..] unknown:
                    fault = $"There is no option {unknown}.";
                    return false;
                default:
                    read = read with { Questions = [.. read.Questions, args[i]] };
                    break;
            }
        }

        if (!Directory.Exists(read.Folder))
        {
            fault = $"There is no folder {read.Folder}.";
            return false;
        }

        arguments = read.Questions.Count > 0 ? read : read with { Questions = [Example] };
        return true;
    }
}
