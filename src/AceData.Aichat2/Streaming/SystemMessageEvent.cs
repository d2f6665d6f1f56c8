namespace AceData.Aichat2;

/// <summary>A notice of the service; its fields are not documented and stand in the additional properties.</summary>
public sealed record SystemMessageEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "system_message";
}
