namespace AceData.Dify;

/// <summary>What was said.</summary>
public sealed record Transcription : ApiResponse
{
    /// <summary>The text; empty when not said.</summary>
    /// <remarks>On the wire: <c>text</c>.</remarks>
    public string Text { get; init => field = value ?? string.Empty; } = string.Empty;
}
