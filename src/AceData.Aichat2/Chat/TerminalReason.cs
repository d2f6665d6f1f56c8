namespace AceData.Aichat2;

/// <summary>Why a turn ended.</summary>
/// <remarks>On the wire: <c>terminal_reason</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct TerminalReason
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public TerminalReason(string value) => _value = OpenString.From(value);

    /// <summary>The answer is whole.</summary>
    public static TerminalReason NaturalStop => new("natural_stop");

    /// <summary>The turn is paused: a question, a consent, a confirmation or client tools wait for an answer.</summary>
    public static TerminalReason AwaitingUserInput => new("awaiting_user_input");

    /// <summary>The run used up <c>max_turns</c>; there may be no answer.</summary>
    public static TerminalReason MaxTurns => new("max_turns");

    /// <summary>The run used up its budget.</summary>
    public static TerminalReason MaxBudgetUsd => new("max_budget_usd");

    /// <summary>The run called the same tools over and over.</summary>
    public static TerminalReason ToolCallLoop => new("tool_call_loop");

    /// <summary>The conversation no longer fits the model.</summary>
    public static TerminalReason PromptTooLong => new("prompt_too_long");

    /// <summary>The run was ended while the answer was written.</summary>
    public static TerminalReason AbortedStreaming => new("aborted_streaming");

    /// <summary>The run was ended while tools ran.</summary>
    public static TerminalReason AbortedTools => new("aborted_tools");

    /// <summary>The run failed.</summary>
    public static TerminalReason Error => new("error");

    /// <summary>The value as sent on the wire.</summary>
    /// <value>Empty for <see langword="default"/>.</value>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    public static implicit operator TerminalReason(string value) => new(value);

    /// <summary>Returns the value as sent on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<TerminalReason>(static value => new TerminalReason(value));
}
