using System.Globalization;
using AceData.Aichat2;

namespace BulkPrompts;

/// <summary>What the program was told to do.</summary>
internal sealed record Arguments
{
    public const string Help = """
        BulkPrompts: asks every prompt of a file, some at a time, and keeps every answer.

          BulkPrompts prompts.jsonl answers.jsonl [options]
          BulkPrompts                              a demonstration against a local emulator, which costs nothing

        Input, one JSON object a line: {"prompt": "...", "id": "..."}. The id is optional: a line without one is known by its number.
        Output, one JSON object a line, in the order the answers come:
          {"line":1,"id":"...","prompt_sha256":"...","model":"...","answer":"...","terminal_reason":"...","usage":{...},"conversation_id":"...","input":{...}}
        "input" has the other fields of the input line as they were. Sort by the input with: jq -cs 'sort_by(.line)[]' answers.jsonl

          --model NAME        the model, default gpt-4.1-mini
          --concurrency N     prompts under way at once, 1 to 20, default 8
          --retries N         how often the client repeats what may be repeated, default 5
          --stateless         the service keeps no conversations; after 500, 502 and 504 the client then repeats a prompt too
          --skip-in-flight    do not ask again what was in flight when a run was killed: record it as an error

        Run the same command again after a crash, a kill or a failure. A prompt with a line in the output is never asked again; delete the
        line to have it asked. A prompt that was in flight at a kill is asked again, may be billed twice, and is named at the end.
        What was begun stands in answers.jsonl.journal: keep the two together, delete both to begin anew.

        Errors that are about the prompt (400, 403, 413 and the like) are lines of the output, with "error" instead of "answer".
        Errors that may pass (429, 5xx, timeouts, no connection) are told at the end, and the prompt is asked again by the next run.
        A refused token, an empty balance or 25 failures in a row end the run.
        Ctrl-C waits for what is under way; Ctrl-C again gives it up.

        Exit code: 0 every prompt has its answer, 1 some have none, 2 nothing was asked because something is not right, 130 stopped by Ctrl-C.
        The token comes from ACEDATACLOUD_API_TOKEN; without one a local emulator answers.
        """;

    public required string Input { get; init; }

    public required string Output { get; init; }

    public ModelId Model { get; init; } = ModelId.Gpt41Mini;

    public int Concurrency { get; init; } = 8;

    public int Retries { get; init; } = 5;

    public bool Stateless { get; init; }

    public bool SkipInFlight { get; init; }

    public bool IsDemonstration { get; init; }

    public static bool WantsHelp(string[] args) => args.Any(arg => arg is "--help" or "-h" or "-?");

    /// <exception cref="UserErrorException">The arguments are not right.</exception>
    public static Arguments Parse(string[] args)
    {
        List<string> paths = [];
        Arguments parsed = new() { Input = string.Empty, Output = string.Empty };
        Queue<string> left = new(args);
        while (left.TryDequeue(out var arg))
        {
            parsed = arg switch
            {
                "--model" => parsed with { Model = Value(arg, left) },
                "--concurrency" => parsed with { Concurrency = Number(arg, left, 1, AceDataCloudLimits.MaxRequestsInFlight) },
                "--retries" => parsed with { Retries = Number(arg, left, 0, 100) },
                "--stateless" => parsed with { Stateless = true },
                "--skip-in-flight" => parsed with { SkipInFlight = true },
                _ when arg.StartsWith('-') => throw new UserErrorException($"There is no option {arg}. See --help."),
                _ => parsed,
            };
            if (!arg.StartsWith('-'))
            {
                paths.Add(arg);
            }
        }

        return paths switch
        {
            [] => Demonstration(parsed),
            [var input, var output] => parsed with { Input = input, Output = output },
            _ => throw new UserErrorException("Name two files: prompts.jsonl answers.jsonl. See --help."),
        };
    }

    private static Arguments Demonstration(Arguments parsed) => parsed with
    {
        IsDemonstration = true,
        Input = Path.Combine(AppContext.BaseDirectory, "prompts.jsonl"),
        Output = Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "aichat2-bulk-prompts")).FullName, "answers.jsonl"),
    };

    private static string Value(string option, Queue<string> left) =>
        left.TryDequeue(out var value) && value.Length > 0 ? value : throw new UserErrorException($"{option} needs a value.");

    private static int Number(string option, Queue<string> left, int least, int most) =>
        int.TryParse(Value(option, left), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new UserErrorException($"{option} takes a number from {least} to {most}.");
}
