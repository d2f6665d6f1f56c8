namespace Docs.Tests;

/// <summary>What a snippet prints. The console belongs to the process: nothing else may print meanwhile.</summary>
internal static class ConsoleText
{
    /// <param name="act">What prints.</param>
    /// <param name="typed">What is typed meanwhile.</param>
    public static async Task<string> OfAsync(Func<Task> act, string typed = "")
    {
        var (before, input) = (Console.Out, Console.In);
        using StringWriter output = new() { NewLine = "\n" };
        using StringReader keyboard = new(typed);
        Console.SetOut(output);
        Console.SetIn(keyboard);
        try
        {
            await act();
            return output.ToString();
        }
        finally
        {
            Console.SetOut(before);
            Console.SetIn(input);
        }
    }
}
