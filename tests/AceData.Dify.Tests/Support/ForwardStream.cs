namespace AceData.Dify.Tests;

/// <summary>A stream that cannot seek and does not know its length.</summary>
internal sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes, writable: false)
{
    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();
}
