using System.Text.Json;

namespace AceData.Dify;

/// <summary>A conversation of one user.</summary>
public sealed record Conversation : ApiRecord
{
    /// <summary>The conversation; empty when not said.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its name; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public string? Name { get; init; }

    /// <summary>The values the app was given when it began; empty for none.</summary>
    /// <remarks>On the wire: <c>inputs</c>.</remarks>
    public IReadOnlyDictionary<string, JsonElement> Inputs { get; init => field = EquatableDictionary<JsonElement>.From(value); } = EquatableDictionary<JsonElement>.Empty;

    /// <summary>How it stands, such as <c>normal</c>; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public string? Status { get; init; }

    /// <summary>What the app says first; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>introduction</c>.</remarks>
    public string? Introduction { get; init; }

    /// <summary>When it began; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>updated_at</c>.</remarks>
    public DateTimeOffset? UpdatedAt { get; init; }
}
