namespace AceData;

/// <summary>What became of a value that was repaired.</summary>
internal enum RepairResult
{
    /// <summary>All of it is there, some of it perhaps set aside inside.</summary>
    Whole,

    /// <summary>The part of a list or dictionary that can be read is there; the value as it came is to be kept beside it.</summary>
    Partial,

    /// <summary>Nothing of it can be read where it stands.</summary>
    Unreadable,
}
