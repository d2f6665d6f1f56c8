namespace AceData.Aichat2;

/// <summary>The address inside an image or file block, with whatever else stands beside it.</summary>
internal sealed record MediaLink : ApiRecord
{
    public string Url { get; init => field = value ?? string.Empty; } = string.Empty;
}
