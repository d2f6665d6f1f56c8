namespace ConsoleChat;

/// <summary>How the program ends, for the shell that started it.</summary>
internal static class ExitCode
{
    public const int Answered = 0;

    public const int Failed = 1;

    public const int Usage = 2;

    /// <summary>The model asks something, and nobody is there to answer.</summary>
    public const int Asked = 3;
}
