using System.Diagnostics.CodeAnalysis;

namespace AceData.Aichat2;

/// <summary>The model went on asking for client tools after as many rounds as the session allows.</summary>
/// <remarks>The turn stays paused at the service: a fresh question skips it. Everything before it is stored.</remarks>
[Experimental("AICHAT2001")]
public sealed class ToolRoundsException : InvalidOperationException
{
    /// <summary>Makes an exception, also for tests of code that catches it.</summary>
    /// <param name="rounds">The rounds that were run.</param>
    public ToolRoundsException(int rounds)
        : base($"The model asked for client tools again after {rounds} rounds (MaxToolRounds).") => Rounds = rounds;

    /// <summary>The rounds that were run: <see cref="ChatSessionOptions.MaxToolRounds"/>.</summary>
    public int Rounds { get; }
}
