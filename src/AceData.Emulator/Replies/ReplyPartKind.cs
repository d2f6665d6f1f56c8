namespace AceData.Emulator;

/// <summary>What a <see cref="ReplyPart"/> is.</summary>
internal enum ReplyPartKind
{
    Text,
    Thinking,
    ToolUse,
    ClientToolUse,
    Question,
    ConsentRequest,
    ActionConfirmation,
    Card,
    Citation,
    Artifact,
    Event,
    Verbatim,
    Bytes,
    Usage,
    End,
    EndOfStream,
    Error,
}
