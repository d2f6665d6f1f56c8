using System.Collections.Generic;
using AceData.Aichat2;

namespace Library;

/// <summary>A library for every .NET, in need of a model.</summary>
public sealed class Storyteller
{
    private readonly IConversationsClient _client;

    public Storyteller(IConversationsClient client) => _client = client;

    /// <summary>Tells a story, word by word.</summary>
    public IAsyncEnumerable<string> TellAsync(int words) =>
        _client.StreamAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = $"Tell a story of {words} words." }).ReadTextAsync();
}
