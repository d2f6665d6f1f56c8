namespace Network.Tests.Origins;

/// <summary>What a <see cref="RawHttp2Origin"/> does with a stream once the request on it is whole.</summary>
internal enum Http2Reaction
{
    Answer,
    RefuseStream,
    GoAwayUnprocessed,
    GoAwayAfterAnswer,
    Reset,
}
