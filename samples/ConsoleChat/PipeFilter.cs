using System.Text;
using AceData;
using AceData.Aichat2;

namespace ConsoleChat;

/// <summary>One question from standard input, the text of its answer to standard output, everything else to standard error.</summary>
internal sealed class PipeFilter(ChatSession session)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public async Task<int> RunAsync(string words)
    {
        var question = await ReadQuestionAsync(words);
        if (question.Length == 0)
        {
            await Console.Error.WriteLineAsync("There is no question: give one on standard input, or as arguments.");
            return ExitCode.Usage;
        }

        try
        {
            return await WriteAnswerAsync(question) == TerminalReason.AwaitingUserInput ? await RefuseAsync() : ExitCode.Answered;
        }
        catch (AceDataException failure)
        {
            await Console.Error.WriteLineAsync(Failures.Describe(failure));
            return ExitCode.Failed;
        }
    }

    private static async Task<string> ReadQuestionAsync(string words)
    {
        if (!Console.IsInputRedirected && words.Length > 0)
        {
            return words;
        }

        using StreamReader input = new(Console.OpenStandardInput(), Utf8);
        return $"{words}\n\n{await input.ReadToEndAsync()}".Trim();
    }

    /// <returns>Why the answer ended.</returns>
    private async Task<TerminalReason?> WriteAnswerAsync(string question)
    {
        TerminalReason? reason = null;
        await using StreamWriter output = new(Console.OpenStandardOutput(), Utf8) { AutoFlush = true };
        var last = '\n';
        await foreach (var evt in session.StreamAsync(question))
        {
            var text = Printable.Text((evt as TextDeltaEvent)?.Text ?? string.Empty);
            await output.WriteAsync(text);
            last = text.Length > 0 ? text[^1] : last;
            reason = (evt as DoneEvent)?.TerminalReason ?? reason;
        }

        // A terminal's next prompt belongs on a line of its own; a file gets the answer and nothing else.
        if (!Console.IsOutputRedirected && last != '\n')
        {
            await output.WriteLineAsync();
        }

        return reason;
    }

    private async Task<int> RefuseAsync()
    {
        foreach (var pending in session.PendingInputs.Where(PersonsAnswers.CanAsk))
        {
            await Console.Error.WriteLineAsync($"The model asks: {Printable.Line(Ask(pending))}");
        }

        await Console.Error.WriteLineAsync($"That cannot be answered in a pipe. Run this in a terminal and go on with: --conversation {session.Id}");
        return ExitCode.Asked;
    }

    private static string Ask(PendingInput pending) => pending switch
    {
        { Consent: { } consent } => $"for your consent. {consent.Rationale}",
        { Confirmation: { } action } => $"for your confirmation. {action.Title}",
        _ => string.Join(' ', pending.Questions.Select(Ask)),
    };

    private static string Ask(Question question) => question.Options.Count == 0
        ? question.Text
        : $"{question.Text} ({string.Join(", ", question.Options.Select(option => option.Label))})";
}
