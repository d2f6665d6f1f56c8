namespace AceData.Dify;

/// <summary>The icons of the tools of an app.</summary>
public sealed record AppMeta : ApiResponse
{
    /// <summary>The icons, by tool; empty for none.</summary>
    /// <remarks>On the wire: <c>tool_icons</c>.</remarks>
    public IReadOnlyDictionary<string, ToolIcon> ToolIcons { get; init => field = EquatableDictionary<ToolIcon>.From(value); } = EquatableDictionary<ToolIcon>.Empty;
}
