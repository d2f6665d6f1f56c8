namespace AceData.Dify;

/// <summary>A feature of an app that is on or off.</summary>
public sealed record AppFeature : ApiRecord
{
    /// <summary>Whether it is on.</summary>
    /// <remarks>On the wire: <c>enabled</c>.</remarks>
    public bool Enabled { get; init; }
}
