using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AceData.Aichat2;

/// <summary>The content of a message: plain text, or blocks of text, images, files and more.</summary>
/// <remarks>Create it from a string, or from blocks in a collection expression. Equal to other content with equal blocks.</remarks>
[DebuggerDisplay("MessageContent, {Count} blocks, {Text.Length} characters")]
[JsonConverter(typeof(MessageContentConverter))]
[CollectionBuilder(typeof(MessageContent), nameof(Create))]
public sealed class MessageContent : IReadOnlyList<ContentBlock>, IEquatable<MessageContent>
{
    private readonly IReadOnlyList<ContentBlock> _blocks;

    /// <summary>Initializes content that is plain text.</summary>
    /// <param name="text">The text.</param>
    public MessageContent(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        PlainText = text;
        _blocks = EquatableList<ContentBlock>.From([ContentBlock.Text(text)]);
    }

    /// <summary>Initializes content that consists of blocks.</summary>
    /// <param name="blocks">The blocks; copied without nulls.</param>
    public MessageContent(IEnumerable<ContentBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        _blocks = EquatableList<ContentBlock>.From(blocks);
    }

    /// <summary>Empty content.</summary>
    public static MessageContent Empty { get; } = new(string.Empty);

    /// <summary>The text when the content is plain text; <see langword="null"/> when it consists of blocks.</summary>
    public string? PlainText { get; }

    /// <summary>The concatenated text of all text blocks; empty when there is none.</summary>
    public string Text => PlainText ?? string.Concat(_blocks.OfType<TextBlock>().Select(block => block.Text));

    /// <summary>The number of blocks; plain text counts as one.</summary>
    public int Count => _blocks.Count;

    /// <summary>Gets a block by its index.</summary>
    /// <param name="index">The zero-based index.</param>
    public ContentBlock this[int index] => _blocks[index];

    /// <summary>Converts a text to content.</summary>
    /// <param name="text">The text; <see langword="null"/> for no content.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator MessageContent?(string? text) => text is null ? null : new MessageContent(text);

    /// <summary>Creates content from blocks; called by collection expressions.</summary>
    /// <param name="blocks">The blocks; copied without nulls.</param>
    /// <returns>The content.</returns>
    public static MessageContent Create(ReadOnlySpan<ContentBlock> blocks) => new(blocks.ToArray());

    /// <inheritdoc/>
    public IEnumerator<ContentBlock> GetEnumerator() => _blocks.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Compares the content by value: the blocks, and whether the content is plain text.</summary>
    /// <param name="other">The other content.</param>
    /// <returns><see langword="true"/> when both have equal blocks in the same form.</returns>
    public bool Equals(MessageContent? other) =>
        other is not null && PlainText == other.PlainText && _blocks.Equals(other._blocks);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MessageContent);

    /// <inheritdoc/>
    public override int GetHashCode() => (PlainText, _blocks).GetHashCode();

    /// <summary>The name of the type and the number of blocks, so that content is kept out of logs.</summary>
    /// <returns>The name of the type and the number of blocks.</returns>
    public override string ToString() => $"{nameof(MessageContent)} ({Count})";
}
