namespace AceData.Aichat2;

/// <summary>A source; the same id again replaces the earlier one.</summary>
public sealed record CitationEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "citation";

    /// <summary>The source.</summary>
    /// <remarks>On the wire: <c>citation</c>.</remarks>
    public Citation Citation { get; init => field = value ?? new(); } = new();
}
