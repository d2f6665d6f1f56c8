using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>A conversation to put into a <see cref="ConversationStore"/> before a test begins.</summary>
public sealed record ConversationSeed
{
    /// <summary>Its id.</summary>
    /// <value><see langword="null"/>, the default, has one made up.</value>
    public string? Id { get; init; }

    /// <summary>Its model; <c>model_group</c> follows from it.</summary>
    /// <value><see langword="null"/>: none was ever given.</value>
    public string? Model { get; init; } = "gpt-4.1";

    /// <summary>Its title.</summary>
    /// <value><see langword="null"/>: none.</value>
    public string? Title { get; init; }

    /// <summary>The <c>user_id</c> it was begun with.</summary>
    /// <value><see langword="null"/>: none.</value>
    public string? UserId { get; init; }

    /// <summary>The <c>application_id</c> it was begun with.</summary>
    /// <value><see langword="null"/>: none.</value>
    public string? ApplicationId { get; init; }

    /// <summary>Its messages in the wire's shape, stored without being checked; copied.</summary>
    /// <value>Empty.</value>
    public IReadOnlyList<JsonObject> Messages { get; init; } = [];
}
