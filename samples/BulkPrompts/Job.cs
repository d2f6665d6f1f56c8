using System.Diagnostics;
using AceData;
using AceData.Aichat2;
using Samples;

namespace BulkPrompts;

/// <summary>One run of the program, from its files to its exit code.</summary>
internal static class Job
{
    /// <exception cref="UserErrorException">The run cannot begin.</exception>
    public static async Task<int> RunAsync(Arguments arguments)
    {
        PromptFile prompts = new(arguments.Input);
        var total = prompts.Check();
        using var files = Files.Open(arguments.Output);
        await using var service = arguments.IsDemonstration ? await Service.EmulateAsync() : await Service.FindAsync();
        var serviceName = NameOf(service);
        files.Journal.Agree(serviceName, arguments.Model.Value);

        var tally = Tally.Begin(total, prompts.Prompts(), files.Answers);

        IDisplay display = Console.IsErrorRedirected ? new PlainDisplay(Console.Error) : new TerminalDisplay(TerminalDisplay.ErrorStream);
        display.Say($"Talking to {serviceName}.");
        if (tally.FinishedBefore > 0)
        {
            display.Say($"{tally.FinishedBefore} of {total} prompts were finished before.");
        }

        if (files.Answers.HadTornEnd)
        {
            display.Say("The last line of the output was cut off by a crash, and was taken away.");
        }

        using Stopping stopping = new() { Say = display.Say };
        using ConversationsClient client = new(Bounded(service.Options, arguments));
        BulkRun run = new(client, arguments, files.Journal, files.Answers, tally, stopping);
        var began = Stopwatch.GetTimestamp();
        try
        {
            await display.ShowAsync(total, tally.FinishedBefore, advance => run.RunAsync(prompts.Prompts(), advance));
        }
        catch (IOException exception)
        {
            tally.End($"A file could not be written. {exception.Message}");
        }

        new Summary(Console.Out).Print(arguments, files.Journal, tally, Stopwatch.GetElapsedTime(began));
        return stopping.ExitCode ?? (tally.IsComplete ? ExitCodes.Success : ExitCodes.SomeFailed);
    }

    /// <summary>Names the service the same in every run: answers of two services must not be mixed in one file.</summary>
    private static string NameOf(Service service)
    {
        if (service.IsEmulated)
        {
            return "local emulator";
        }

        return Environment.GetEnvironmentVariable("ACEDATACLOUD_API_BASE_URL") is { } address && !string.IsNullOrWhiteSpace(address) ? address : "Ace Data Cloud";
    }

    private static ConversationsClientOptions Bounded(ConversationsClientOptions options, Arguments arguments)
    {
        options.Limiter = AceDataCloudLimits.Shared;
        options.Retry = new RetryOptions { MaxRetries = arguments.Retries };
        return options;
    }
}
