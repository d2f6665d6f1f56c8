// Asks every prompt of a file and keeps every answer, over crashes and kills: see --help.
using BulkPrompts;

try
{
    if (Arguments.WantsHelp(args))
    {
        Console.WriteLine(Arguments.Help);
        return ExitCodes.Success;
    }

    return await Job.RunAsync(Arguments.Parse(args));
}
catch (UserErrorException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return ExitCodes.CannotBegin;
}
