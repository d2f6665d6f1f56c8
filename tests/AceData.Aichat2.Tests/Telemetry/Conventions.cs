using System.Diagnostics;

namespace AceData.Aichat2.Tests.Telemetry;

/// <summary>What OpenTelemetry's conventions for generative AI want of every turn, and how to look at it.</summary>
internal static class Conventions
{
    public static readonly string[] Instruments =
    [
        "gen_ai.client.operation.duration", "gen_ai.client.token.usage", "gen_ai.client.operation.time_to_first_chunk", "gen_ai.client.operation.time_per_output_chunk",
    ];

    public static ChatRequest Hello { get; } = new() { Model = ModelId.Gpt41, Question = "Hello." };

    public static Dictionary<string, object?> Tags(Activity span) =>
        span.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value is string[] { Length: 1 } only ? only[0] : tag.Value);

    public static Dictionary<string, object?> Common(Emulation emulation, params (string Key, object? Value)[] others)
    {
        Dictionary<string, object?> tags = new()
        {
            ["gen_ai.operation.name"] = "chat",
            ["gen_ai.provider.name"] = "acedatacloud",
            ["gen_ai.request.model"] = "gpt-4.1",
            ["server.address"] = "127.0.0.1",
            ["server.port"] = emulation.Service.BaseAddress.Port,
        };
        foreach (var (key, value) in others)
        {
            tags[key] = value;
        }

        return tags;
    }

    public static void AssertTags(IReadOnlyDictionary<string, object?> expected, IReadOnlyDictionary<string, object?> actual) =>
        Assert.Equal(expected.OrderBy(tag => tag.Key), actual.OrderBy(tag => tag.Key));
}
