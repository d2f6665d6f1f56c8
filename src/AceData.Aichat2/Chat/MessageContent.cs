using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>What a message says: plain text, or blocks of text, images, files and more.</summary>
/// <remarks>Made from a string, or from blocks in a collection expression.</remarks>
[JsonConverter(typeof(MessageContentConverter))]
[CollectionBuilder(typeof(MessageContent), nameof(Create))]
public sealed class MessageContent : IReadOnlyList<ContentBlock>, IEquatable<MessageContent>
{
    private readonly IReadOnlyList<ContentBlock> _blocks;

    /// <summary>Content that is plain text.</summary>
    /// <param name="text">The text.</param>
    public MessageContent(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        PlainText = text;
        _blocks = [ContentBlock.Text(text)];
    }

    /// <summary>Content of blocks.</summary>
    /// <param name="blocks">The blocks, which are copied.</param>
    public MessageContent(IEnumerable<ContentBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        _blocks = [.. blocks];
    }

    /// <summary>Content without anything in it.</summary>
    public static MessageContent Empty { get; } = new(string.Empty);

    /// <summary>The text, where the content is a plain string on the wire; <see langword="null"/> where it is blocks.</summary>
    public string? PlainText { get; }

    /// <summary>The text of all text blocks, put together; empty when there is none.</summary>
    public string Text => PlainText ?? string.Concat(_blocks.OfType<TextBlock>().Select(block => block.Text));

    /// <summary>How many blocks there are; plain text counts as one.</summary>
    public int Count => _blocks.Count;

    /// <summary>One of the blocks.</summary>
    /// <param name="index">Its place, from 0.</param>
    public ContentBlock this[int index] => _blocks[index];

    /// <summary>Content that is plain text.</summary>
    /// <param name="text">The text; <see langword="null"/> for no content.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator MessageContent?(string? text) => text is null ? null : new MessageContent(text);

    /// <summary>Content of blocks; what a collection expression calls.</summary>
    /// <param name="blocks">The blocks, which are copied.</param>
    /// <returns>The content.</returns>
    public static MessageContent Create(ReadOnlySpan<ContentBlock> blocks) => new(blocks.ToArray());

    /// <inheritdoc/>
    public IEnumerator<ContentBlock> GetEnumerator() => _blocks.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Compares the blocks, and whether the content is plain text.</summary>
    /// <param name="other">The other content.</param>
    /// <returns><see langword="true"/> when both say the same in the same form.</returns>
    public bool Equals(MessageContent? other) =>
        other is not null && PlainText == other.PlainText && _blocks.SequenceEqual(other._blocks);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MessageContent);

    /// <inheritdoc/>
    public override int GetHashCode() => (PlainText, _blocks.Count).GetHashCode();

    /// <summary>The number of blocks alone: what people say to each other belongs into no log by accident.</summary>
    /// <returns>The type's name and the number of blocks.</returns>
    public override string ToString() => $"{nameof(MessageContent)} ({Count})";
}
