namespace AceData;

/// <summary>A line, the lines of one event together, or the lines between two events are longer than allowed. Never leaves this assembly.</summary>
internal sealed class LineTooLongException(ReadOnlySpan<byte> line, long lineNumber, string what = "is longer than an event may be")
    : Exception($"Line {lineNumber} of the stream {what} (MaxEventBytes).")
{
    public byte[] Beginning { get; } = ExceptionFactory.Beginning(line);

    public long LineNumber { get; } = lineNumber;
}
