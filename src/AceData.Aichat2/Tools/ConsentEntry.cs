namespace AceData.Aichat2;

/// <summary>A connector and its state.</summary>
[DebuggerDisplay("ConsentEntry {Connector,nq}, {Status,nq}")]
public sealed record ConsentEntry : ApiRecord
{
    /// <summary>The name of the connector.</summary>
    /// <remarks>On the wire: <c>connector</c>.</remarks>
    public string Connector { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The ID in the catalog; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>catalog_id</c>.</remarks>
    public string? CatalogId { get; init; }

    /// <summary>The state, such as <c>unconnected</c>; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public string? Status { get; init; }

    /// <summary>The address at which the person connects it; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>install_url</c>.</remarks>
    public string? InstallUrl { get; init; }
}
