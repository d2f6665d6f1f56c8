namespace AceData.Dify;

/// <summary>The settings of an app for speech output.</summary>
[DebuggerDisplay("Enabled = {Enabled}, Voice = {Voice}")]
public sealed record TextToSpeechSettings : ApiRecord
{
    /// <summary>Whether speech output is enabled.</summary>
    /// <remarks>On the wire: <c>enabled</c>.</remarks>
    public bool Enabled { get; init; }

    /// <summary>The voice; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>voice</c>.</remarks>
    public string? Voice { get; init; }

    /// <summary>The language; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>language</c>.</remarks>
    public string? Language { get; init; }

    /// <summary>Whether answers are spoken automatically: <c>enabled</c> or <c>disabled</c>; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>autoPlay</c>.</remarks>
    [JsonPropertyName("autoPlay")]
    public string? AutoPlay { get; init; }
}
