using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>How an app speaks.</summary>
public sealed record TextToSpeechSettings : ApiRecord
{
    /// <summary>Whether it does.</summary>
    /// <remarks>On the wire: <c>enabled</c>.</remarks>
    public bool Enabled { get; init; }

    /// <summary>The voice; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>voice</c>.</remarks>
    public string? Voice { get; init; }

    /// <summary>The language; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>language</c>.</remarks>
    public string? Language { get; init; }

    /// <summary>Whether answers are spoken at once: <c>enabled</c> or <c>disabled</c>; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>autoPlay</c>.</remarks>
    [JsonPropertyName("autoPlay")]
    public string? AutoPlay { get; init; }
}
