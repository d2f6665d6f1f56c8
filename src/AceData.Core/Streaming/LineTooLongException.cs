namespace AceData;

/// <summary>A line, or the lines of one event together, are longer than allowed. Never leaves this assembly.</summary>
internal sealed class LineTooLongException(ReadOnlySpan<byte> line, long lineNumber) : Exception
{
    public byte[] Beginning { get; } = ExceptionFactory.Beginning(line);

    public long LineNumber { get; } = lineNumber;
}
