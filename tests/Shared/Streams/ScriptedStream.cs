namespace AceData.Tests;

/// <summary>A stream that gives a few bytes and then does what the test says; knows how often it was read and whether it was let go.</summary>
internal sealed class ScriptedStream(byte[] bytes, Func<CancellationToken, Task<int>>? then = null) : MemoryStream
{
    private int _given;

    public bool IsDisposed { get; private set; }

    public int Reads { get; private set; }

    public static ScriptedStream Failing(Exception failure, string beginning = "") =>
        new(System.Text.Encoding.UTF8.GetBytes(beginning), _ => Task.FromException<int>(failure));

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Give(buffer.AsSpan(offset, count));
        return read > 0 || then is null ? read : then(CancellationToken.None).GetAwaiter().GetResult();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = Give(buffer.Span);
        return read > 0 || then is null ? new ValueTask<int>(read) : new ValueTask<int>(then(cancellationToken));
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }

    private int Give(Span<byte> buffer)
    {
        Reads++;
        var read = Math.Min(buffer.Length, bytes.Length - _given);
        bytes.AsSpan(_given, read).CopyTo(buffer);
        _given += read;
        return read;
    }
}
