namespace AceData.Aichat2;

/// <summary>A block with a card: an image, video, sound or link.</summary>
[DebuggerDisplay("CardBlock {Card?.Type,nq}")]
public sealed record CardBlock : ContentBlock
{
    /// <inheritdoc/>
    public override string Type => "card";

    /// <summary>The card; <see langword="null"/> when the block came without one.</summary>
    /// <remarks>On the wire: <c>card</c>.</remarks>
    public Card? Card { get; init; }
}
