namespace AceData.Aichat2;

/// <summary>A piece of what the model thinks before it answers.</summary>
public sealed record ThinkingEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "thinking";

    /// <summary>The piece.</summary>
    /// <remarks>On the wire: <c>content</c>.</remarks>
    public string Text { get; init => field = value ?? string.Empty; } = string.Empty;

    internal override string Describe() => $"{Text.Length} characters";
}
