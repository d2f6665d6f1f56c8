namespace AceData.Aichat2;

/// <summary>One thing that is needed, and the connectors that would serve.</summary>
public sealed record ConsentRequirement : ApiRecord
{
    /// <summary>The place in the list, from 0.</summary>
    /// <remarks>On the wire: <c>requirement_index</c>.</remarks>
    public int RequirementIndex { get; init; }

    /// <summary>How many of the entries are needed, such as <c>any</c>; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>match</c>.</remarks>
    public string? Match { get; init; }

    /// <summary>Whether it is fulfilled already.</summary>
    /// <remarks>On the wire: <c>satisfied</c>.</remarks>
    public bool Satisfied { get; init; }

    /// <summary>The connectors.</summary>
    /// <remarks>On the wire: <c>entries</c>.</remarks>
    public IReadOnlyList<ConsentEntry> Entries { get; init => field = value ?? []; } = [];
}
