namespace Network.Tests;

/// <summary>A file that cannot be read beyond a point, as on a disk that goes bad.</summary>
internal sealed class FailingStream(int goodBytes) : Stream
{
    public const string Complaint = "The disk went bad.";

    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_position >= goodBytes)
        {
            throw new IOException(Complaint);
        }

        var read = Math.Min(count, goodBytes - _position);
        _position += read;
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
