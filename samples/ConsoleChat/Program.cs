// A chat in the terminal, and a filter in a pipe. With ACEDATACLOUD_API_TOKEN set it talks to the real service and is billed for it;
// without, it starts a local emulator and needs nothing. --help says the rest.
using AceData.Aichat2;
using ConsoleChat;
using Samples;
using Spectre.Console;

if (!Arguments.TryParse(args, out var arguments, out var error))
{
    Console.Error.WriteLine($"{error} Try --help.");
    return ExitCode.Usage;
}

if (arguments.ShowHelp)
{
    Console.Out.Write(Arguments.Help);
    return ExitCode.Answered;
}

try
{
    await using var service = await Service.FindAsync();
    using ConversationsClient client = new(service.Options);
    CurrentConversation current = new(client, arguments.ConversationId, arguments.Model);

    if (Console.IsInputRedirected || Console.IsOutputRedirected)
    {
        return await new PipeFilter(current.Session).RunAsync(arguments.Words);
    }

    using Interrupts interrupts = new(AnsiConsole.Console);
    await new Chat(client, current, AnsiConsole.Console, interrupts).RunAsync(service, arguments.Words);
    return ExitCode.Answered;
}
catch (ArgumentException exception)
{
    // The client says which of its settings, token or address, cannot be used.
    Console.Error.WriteLine(exception.Message);
    return ExitCode.Usage;
}
