namespace AceData.Emulator;

/// <summary>Counts a turn's answers of the model against <c>max_turns</c>: each tool the service runs costs one more.</summary>
internal sealed class TurnBudget(int? maxTurns)
{
    private int _used = 1;

    /// <summary>Whether the part may still be carried out.</summary>
    public bool Allows(ReplyPart part)
    {
        if (maxTurns is not { } limit || (part.Kind != ReplyPartKind.ToolUse && !part.IsPause))
        {
            return true;
        }

        if (_used >= limit)
        {
            return false;
        }

        // A pause ends the run, so parallel tool uses cost nothing more.
        _used += part.IsPause ? 0 : 1;
        return true;
    }
}
