namespace AceData.Aichat2;

/// <summary>A requirement of a consent request, and the connectors that fulfill it.</summary>
[DebuggerDisplay("ConsentRequirement {RequirementIndex}, {Entries.Count} entries, satisfied: {Satisfied}")]
public sealed record ConsentRequirement : ApiRecord
{
    /// <summary>The zero-based index in the list.</summary>
    /// <remarks>On the wire: <c>requirement_index</c>.</remarks>
    public int RequirementIndex { get; init; }

    /// <summary>How many of the entries are required, such as <c>any</c>; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>match</c>.</remarks>
    public string? Match { get; init; }

    /// <summary>Whether the requirement is fulfilled already.</summary>
    /// <remarks>On the wire: <c>satisfied</c>.</remarks>
    public bool Satisfied { get; init; }

    /// <summary>The connectors; empty for none.</summary>
    /// <remarks>On the wire: <c>entries</c>.</remarks>
    public IReadOnlyList<ConsentEntry> Entries { get; init => field = EquatableList<ConsentEntry>.From(value); } = EquatableList<ConsentEntry>.Empty;
}
