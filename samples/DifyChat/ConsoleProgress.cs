namespace DifyChat;

/// <summary>Prints how far an upload is, at once: the framework's own Progress would print later.</summary>
internal sealed class ConsoleProgress : IProgress<long>
{
    public void Report(long value) => Console.WriteLine($"{value} bytes sent");
}
