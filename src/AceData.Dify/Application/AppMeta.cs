namespace AceData.Dify;

/// <summary>The icons of the tools of an app.</summary>
[DebuggerDisplay("ToolIcons = {ToolIcons.Count}")]
public sealed record AppMeta : ApiResponse
{
    /// <summary>The icons, keyed by the name of the tool; empty for none.</summary>
    /// <remarks>On the wire: <c>tool_icons</c>.</remarks>
    [JsonConverter(typeof(ToolIconsConverter))]
    public IReadOnlyDictionary<string, ToolIcon> ToolIcons { get; init => field = EquatableDictionary<ToolIcon>.From(value); } = EquatableDictionary<ToolIcon>.Empty;
}
