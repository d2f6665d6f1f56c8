namespace AceData.Aichat2.Tests;

/// <summary>A stream that gives a few bytes and then fails, at the call of the read or in the read; knows whether it was let go.</summary>
internal sealed class FailingStream(byte[] bytes, Func<CancellationToken, Task<int>> fail) : MemoryStream(bytes)
{
    public bool IsDisposed { get; private set; }

    public int Reads { get; private set; }

    public static FailingStream With(Exception failure, string beginning = "") =>
        new(System.Text.Encoding.UTF8.GetBytes(beginning), _ => Task.FromException<int>(failure));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Reads++;
        var read = Read(buffer.Span);
        return read > 0 ? new ValueTask<int>(read) : new ValueTask<int>(fail(cancellationToken));
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
