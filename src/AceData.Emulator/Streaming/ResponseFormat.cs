namespace AceData.Emulator;

/// <summary>The form of an answer, chosen by <c>Accept</c> alone.</summary>
internal enum ResponseFormat
{
    Json,
    NdJson,
    ServerSentEvents,
}
