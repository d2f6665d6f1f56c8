using System.Text.Json;
using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>An answer of the service, and how it arrived.</summary>
public abstract record ApiResponse : ApiRecord
{
    private ResponseMetadata? _metadata;

    /// <summary>Status, headers, trace id and attempts of the call that brought this answer.</summary>
    [JsonIgnore]
    public ResponseMetadata Metadata
    {
        get => _metadata ?? ResponseMetadata.None;
        init => _metadata = value;
    }

    /// <summary>The trace id in the body; <see langword="null"/> when there is none.</summary>
    internal virtual string? BodyTraceId =>
        UnknownFields is not null && UnknownFields.TryGetValue("trace_id", out var id) && id.ValueKind == JsonValueKind.String ? JsonText.Of(id) : null;

    internal void ArrivedBy(ResponseMetadata metadata) => _metadata = metadata;
}
