namespace AceData.Tests;

/// <summary>A way to read a document through the public client.</summary>
/// <param name="Name">How failures name the operation.</param>
/// <param name="Root">The record that the document is.</param>
/// <param name="ReadAsync">Lets the service answer with the document and reads the answer.</param>
/// <param name="IsStream">Whether the document is one event of a stream.</param>
/// <param name="IsEnd">Whether that event ends the stream.</param>
public sealed record ReadingOperation(string Name, Type Root, Func<byte[], Task<ReadingOutcome>> ReadAsync, bool IsStream = false, bool IsEnd = false)
{
    /// <summary>Whether the document stands between other events, so that any JSON may stand there.</summary>
    public bool IsStreamPart => IsStream && !IsEnd;
}

/// <summary>What was read.</summary>
/// <param name="Records">The records, in their order; also what was sent again, as JSON.</param>
/// <param name="Text">The text of the answer; empty for an operation that has none.</param>
public sealed record ReadingOutcome(IReadOnlyList<object> Records, string Text);
