namespace AceData.Aichat2;

/// <summary>A file the run made.</summary>
public sealed record ArtifactEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "artifact";

    /// <summary>The file.</summary>
    /// <remarks>On the wire: <c>artifact</c>.</remarks>
    public Artifact Artifact { get; init => field = value ?? new(); } = new();
}
