namespace AceData.Dify;

/// <summary>A feature of an app that is enabled or disabled.</summary>
[DebuggerDisplay("Enabled = {Enabled}")]
public sealed record AppFeature : ApiRecord
{
    /// <summary>Whether the feature is enabled.</summary>
    /// <remarks>On the wire: <c>enabled</c>.</remarks>
    public bool Enabled { get; init; }
}
