namespace AceData;

/// <summary>How the body of a successful response is read.</summary>
internal enum ResponseMode
{
    /// <summary>Whole, as one JSON object.</summary>
    Json,

    /// <summary>Event by event, while it arrives.</summary>
    Events,

    /// <summary>By the caller, whatever its media type.</summary>
    Download,
}
