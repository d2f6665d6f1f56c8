using System.Diagnostics.CodeAnalysis;
using AceData.Aichat2;
using Samples;

namespace ConsoleChat;

/// <summary>What the command line says.</summary>
internal sealed record Arguments
{
    public const string Help = """
        Usage: ConsoleChat [--model NAME] [--conversation ID] [WORDS...]

        In a terminal it is a chat; WORDS are its first message. /help lists its commands.
        With standard input or output redirected it is a filter: WORDS and all of standard input
        are one question, and standard output gets the text of the answer and nothing else.

          --model NAME         The model to ask; by default gpt-4.1-mini, or the conversation's own.
          --conversation ID    Go on with this conversation.
          --help               Show this.
          --                   What follows are words.

        Keys: Ctrl-C during an answer stops the answer and keeps the chat; at the prompt it ends
        the program, as does Ctrl-D.

        Exit codes: 0 answered, 1 failed, 2 wrong usage, 3 the model asks something that needs a
        terminal, 130 ended by Ctrl-C.

        Environment: ACEDATACLOUD_API_TOKEN, ACEDATACLOUD_API_BASE_URL. Without a token a local
        emulator answers.

        """;

    public ModelId? Model { get; init; }

    public string? ConversationId { get; init; }

    public string Words { get; init; } = string.Empty;

    public bool ShowHelp { get; init; }

    public static bool TryParse(IReadOnlyList<string> args, [NotNullWhen(true)] out Arguments? arguments, [NotNullWhen(false)] out string? error)
    {
        arguments = CommandLine.TryParse(args, ["--model", "--conversation"], out var line, out error)
            ? new Arguments
            {
                Model = line["--model"] is { } model ? new ModelId(model) : default(ModelId?),
                ConversationId = line["--conversation"],
                Words = string.Join(' ', line.Words).Trim(),
                ShowHelp = line.ShowHelp,
            }
            : null;
        return arguments is not null;
    }
}
