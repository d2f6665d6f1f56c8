namespace AceData.Aichat2;

/// <summary>A connector and whether it is connected.</summary>
public sealed record ConsentEntry : ApiRecord
{
    /// <summary>The connector.</summary>
    /// <remarks>On the wire: <c>connector</c>.</remarks>
    public string Connector { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its id in the catalog; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>catalog_id</c>.</remarks>
    public string? CatalogId { get; init; }

    /// <summary>Such as <c>unconnected</c>; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public string? Status { get; init; }

    /// <summary>Where the person connects it; <see langword="null"/> when there is nowhere.</summary>
    /// <remarks>On the wire: <c>install_url</c>.</remarks>
    public string? InstallUrl { get; init; }
}
