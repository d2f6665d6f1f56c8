namespace AceData.Aichat2;

/// <summary>The service shortened the history; its fields are not documented and stand in the additional properties.</summary>
public sealed record CompactEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "compact";
}
