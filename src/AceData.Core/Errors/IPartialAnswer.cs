namespace AceData;

/// <summary>An exception that a stream may end with, and what the stream had delivered before.</summary>
/// <remarks>
/// Implemented by <see cref="StreamException"/>, and by <see cref="ProtocolException"/> and <see cref="ApiTimeoutException"/>, which can also occur outside of
/// a stream: <c>catch (AceDataException exception) when (exception is IPartialAnswer { PartialAnswer.Length: &gt; 0 })</c> finds them all.
/// </remarks>
public interface IPartialAnswer
{
    /// <summary>The text that the stream had delivered before it failed.</summary>
    /// <value>Empty when there was none.</value>
    string PartialAnswer { get; }

    /// <summary>The ID of the task that produced the stream, by which a service such as Dify can be told to stop it.</summary>
    /// <value><see langword="null"/> when the service names none.</value>
    string? TaskId { get; }
}
