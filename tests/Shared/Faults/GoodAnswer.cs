namespace AceData.Tests;

/// <summary>What a service that works answers to an operation, in four pieces: two with content, one that ends it, one behind the end.</summary>
/// <remarks>For a stream the pieces are events; for a plain answer they are parts of one JSON text.</remarks>
internal sealed record GoodAnswer(string ContentType, string First, string Second, string End, string BehindEnd)
{
    public string Text => First + Second + End + BehindEnd;

    public byte[] Bytes => Encoding.UTF8.GetBytes(Text);

    public static GoodAnswer Json(string text)
    {
        var third = text.Length / 3;
        return new GoodAnswer("application/json", text[..third], text[third..(2 * third)], text[(2 * third)..], "");
    }
}
