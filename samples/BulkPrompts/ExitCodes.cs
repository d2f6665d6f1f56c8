namespace BulkPrompts;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCodes
{
    /// <summary>Every prompt has its answer.</summary>
    public const int Success = 0;

    /// <summary>Some prompts have no answer.</summary>
    public const int SomeFailed = 1;

    /// <summary>Nothing was asked: the arguments or the files are not right.</summary>
    public const int CannotBegin = 2;
}
