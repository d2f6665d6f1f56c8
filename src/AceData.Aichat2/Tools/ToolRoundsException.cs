using System.Diagnostics.CodeAnalysis;

namespace AceData.Aichat2;

/// <summary>The exception that is thrown when the model asks for client tools in more rounds than the session allows.</summary>
/// <remarks>The turn stays paused at the service: another message leaves it unanswered. Everything before it is stored.</remarks>
[Experimental("AICHAT2001")]
public sealed class ToolRoundsException : AceDataException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public ToolRoundsException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The number of rounds that were run: <see cref="ChatSessionOptions.MaxToolRounds"/>.</summary>
    public int Rounds { get; init; }
}
