namespace AceData.Dify;

/// <summary>The events that have a record of their own.</summary>
internal static class EventTypes
{
    public static EventTypeTable Known { get; } = new(
);
}
