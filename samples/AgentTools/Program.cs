// An agent with tools of its own, written against IChatClient: the loop would drive any other chat client just so.
// With ACEDATACLOUD_API_TOKEN set it talks to the real service and is billed for it; without, a local emulator plays a script
// that calls the tools for real.
using AceData;
using AceData.Aichat2;
using AgentTools;
using Samples;

if (!Arguments.TryParse(args, out var arguments, out var error))
{
    Console.Error.WriteLine(error);
    Console.Error.WriteLine(Arguments.Help);
    return 2;
}

if (arguments.ShowHelp)
{
    Console.WriteLine(Arguments.Help);
    return 0;
}

using CancellationTokenSource interrupted = new();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupted.Cancel();
};

try
{
    await using var service = await Service.FindAsync(new PlayedModel());
    using ConversationsClient client = new(service.Options);
    Folder folder = new(arguments.Folder);
    Console.WriteLine(service.IsEmulated ? $"{service.Description} It plays a script, whatever is asked." : service.Description);
    Console.WriteLine($"The tools may read {folder.Path} and nothing else.");

    Agent agent = new(client.AsIChatClient(arguments.Model), Tools.For(folder), Console.Out);
    foreach (var question in arguments.Questions)
    {
        await agent.AskAsync(question, interrupted.Token);
    }

    return 0;
}
catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped.");
    return 130;
}
catch (AceDataException failure)
{
    Console.Error.WriteLine($"{failure.Message} {failure.Hint}");
    return 1;
}
catch (ArgumentException exception)
{
    // The client says which of its settings cannot be used.
    Console.Error.WriteLine(exception.Message);
    return 2;
}
