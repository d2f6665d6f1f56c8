using AceData.Emulator;

namespace Samples.Tests.AgentTools;

/// <summary>The sample at work in a folder of its own, with a model that calls what a test says.</summary>
internal sealed class AgentRun : IAsyncDisposable
{
    private readonly Aichat2Emulator _emulator;
    private readonly ScriptedReplies _replies;
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("agent-tools-");

    private AgentRun(Aichat2Emulator emulator, ScriptedReplies replies)
    {
        _emulator = emulator;
        _replies = replies;
        Folder = _place.CreateSubdirectory("folder").FullName;
        File.WriteAllText(Outside, "a secret");
    }

    /// <summary>What the tools may read.</summary>
    public string Folder { get; }

    /// <summary>A file beside the folder.</summary>
    public string Outside => Path.Combine(_place.FullName, "secret.txt");

    public IReadOnlyList<ReceivedRequest> Requests => [.. _emulator.Requests];

    public static async Task<AgentRun> StartAsync()
    {
        ScriptedReplies replies = new();
        return new AgentRun(await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions { Replies = replies }), replies);
    }

    /// <summary>A round of the model: it calls these tools at once.</summary>
    public void Calls(params IEnumerable<(string Tool, JsonObject Input)> calls) =>
        _replies.Enqueue([.. calls.Select((call, index) => ReplyPart.ClientToolUse($"call_{_replies.Remaining}_{index}", call.Tool, call.Input))]);

    public void Says(string text) => Plays(ReplyPart.Text(text));

    public void Fails() => Plays(ReplyPart.Error());

    /// <summary>A round of the model, part by part.</summary>
    public void Plays(params ReplyPart[] parts) => _replies.Enqueue(parts);

    public Task<ConsoleProcess> AskAsync(params string[] arguments) =>
        ConsoleProcess.RunAsync("AgentTools", ["--folder", Folder, .. arguments], emulator: _emulator);

    /// <summary>What one of the requests, counted from 0, sent back to the model.</summary>
    public IReadOnlyList<(string Output, bool IsError)> Results(int request) =>
    [
        .. JsonNode.Parse(Requests[request].Body)!["tool_results"]!.AsArray()
            .Select(result => ((string)result!["output"]!, (bool?)result["is_error"] ?? false)),
    ];

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        _place.Delete(recursive: true);
    }
}
