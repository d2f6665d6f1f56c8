using System.Text.Json;
using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>Why a background run failed.</summary>
[JsonConverter(typeof(ChatCallbackErrorConverter))]
public sealed record ChatCallbackError
{
    /// <summary>The service's name of the error; <see langword="null"/> when it gave none.</summary>
    /// <remarks>On the wire: <c>error.code</c>, or <c>error</c> as a string.</remarks>
    public string? Code { get; init; }

    /// <summary>What it says about it; <see langword="null"/> when it said nothing.</summary>
    /// <remarks>On the wire: <c>error.message</c>.</remarks>
    public string? Message { get; init; }

    /// <summary>The error as it came; undefined for one made by hand.</summary>
    public JsonElement Json { get; init; }

    /// <summary>The code alone.</summary>
    /// <returns>The code, or nothing.</returns>
    public override string ToString() => Code ?? string.Empty;
}
