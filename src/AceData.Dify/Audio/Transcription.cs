namespace AceData.Dify;

/// <summary>The transcription of speech.</summary>
[DebuggerDisplay("Text.Length = {Text.Length}")]
public sealed record Transcription : ApiResponse
{
    /// <summary>The transcribed text; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>text</c>.</remarks>
    public string Text { get; init => field = value ?? string.Empty; } = string.Empty;
}
