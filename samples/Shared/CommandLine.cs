using System.Diagnostics.CodeAnalysis;

namespace Samples;

/// <summary>A command line, split into options with values and words.</summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    public bool ShowHelp { get; private set; }

    public IReadOnlyList<string> Words => _words;

    /// <summary>The value of an option; null when it was not given.</summary>
    public string? this[string option] => _values.GetValueOrDefault(option);

    /// <param name="args">The arguments of the program.</param>
    /// <param name="options">The options that take a value. What follows "--" are words.</param>
    /// <param name="line">The command line.</param>
    /// <param name="error">What is wrong with the arguments.</param>
    public static bool TryParse(
        IReadOnlyList<string> args, string[] options, [NotNullWhen(true)] out CommandLine? line, [NotNullWhen(false)] out string? error)
    {
        line = null;
        CommandLine read = new();
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--help" or "-h":
                    read.ShowHelp = true;
                    break;
                case "--":
                    read._words.AddRange(args.Skip(i + 1));
                    i = args.Count;
                    break;
                case var option when options.Contains(option):
                    if (++i == args.Count || string.IsNullOrWhiteSpace(args[i]))
                    {
                        error = $"{option} needs a value.";
                        return false;
                    }

                    read._values[option] = args[i];
                    break;
                case ['-', '-', ..] unknown:
                    error = $"There is no option {unknown}.";
                    return false;
                default:
                    read._words.Add(args[i]);
                    break;
            }
        }

        (line, error) = (read, null);
        return true;
    }
}
