namespace AceData;

/// <summary>What one JSON text of a stream says.</summary>
/// <param name="Status">What it is to the stream.</param>
/// <param name="Event">The event, for <see cref="ParseStatus.Event"/>, <see cref="ParseStatus.Complete"/> and <see cref="ParseStatus.Last"/>.</param>
/// <param name="Error">The facts, for <see cref="ParseStatus.Error"/>.</param>
internal readonly record struct ParseResult<TEvent>(ParseStatus Status, TEvent? Event = null, ErrorBody? Error = null)
    where TEvent : class
{
    public static ParseResult<TEvent> End => new(ParseStatus.End);

    public static ParseResult<TEvent> Of(TEvent received) => new(ParseStatus.Event, received);

    public static ParseResult<TEvent> Of(ErrorBody error) => new(ParseStatus.Error, Error: error);
}
