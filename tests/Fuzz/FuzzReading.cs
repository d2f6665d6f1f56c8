namespace AceData.Fuzz;

/// <summary>What a client made of a case.</summary>
/// <param name="Records">The events, or the one record; equal by value when they say the same.</param>
/// <param name="Text">The text of the answer that they tell.</param>
/// <param name="Failure">The exception that ended it; <see langword="null"/> for none.</param>
internal sealed record FuzzReading(IReadOnlyList<object> Records, string Text, Exception? Failure);
