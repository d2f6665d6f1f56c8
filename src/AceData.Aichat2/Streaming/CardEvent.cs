namespace AceData.Aichat2;

/// <summary>A card to show.</summary>
public sealed record CardEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "card";

    /// <summary>The card.</summary>
    /// <remarks>On the wire: <c>card</c>.</remarks>
    public Card Card { get; init => field = value ?? new(); } = new();
}
