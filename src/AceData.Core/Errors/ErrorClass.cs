namespace AceData;

/// <summary>What one error of an API means.</summary>
/// <param name="Kind">Which exception it becomes.</param>
/// <param name="IsTransient">Whether the same call may succeed later.</param>
/// <param name="Hint">What to do about it; <see langword="null"/> when there is nothing to say.</param>
internal sealed record ErrorClass(ErrorKind Kind, bool IsTransient, string? Hint = null);
