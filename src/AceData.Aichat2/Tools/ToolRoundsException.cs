using System.Diagnostics.CodeAnalysis;

namespace AceData.Aichat2;

/// <summary>The model went on asking for client tools after as many rounds as the session allows.</summary>
/// <remarks>The turn stays paused at the service: a fresh question skips it. Everything before it is stored.</remarks>
[Experimental("AICHAT2001")]
public sealed class ToolRoundsException : AceDataException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public ToolRoundsException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The rounds that were run: <see cref="ChatSessionOptions.MaxToolRounds"/>.</summary>
    public int Rounds { get; init; }
}
