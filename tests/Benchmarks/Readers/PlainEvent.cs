using System.Text.Json.Serialization;

namespace AceData.Aichat2.Benchmarks;

/// <summary>The event as one writes it by hand.</summary>
internal sealed class PlainEvent
{
    public string? Type { get; set; }

    public string? Content { get; set; }

    public string? DeltaAnswer { get; set; }

    public string? Answer { get; set; }

    public string? Id { get; set; }
}

internal sealed class PlainRequest
{
    public string? Model { get; set; }

    public string? Question { get; set; }
}

internal sealed class PlainAnswer
{
    public string? Answer { get; set; }

    public string? Id { get; set; }

    public string? TerminalReason { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PlainEvent))]
[JsonSerializable(typeof(PlainRequest))]
[JsonSerializable(typeof(PlainAnswer))]
internal sealed partial class PlainJson : JsonSerializerContext;
