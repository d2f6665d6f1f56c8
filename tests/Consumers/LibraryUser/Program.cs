// A program on .NET 10 whose library was compiled against the assemblies for .NET Standard 2.0.
using AceData.Aichat2;
using Consumers;
using Library;

using ConversationsClient client = new(new ConversationsClientOptions());
await Check.Aichat2Async(client);

List<string> words = [];
await foreach (var word in new Storyteller(client).TellAsync(12))
{
    words.Add(word);
}

Check.Require(words.Count == 12, $"12 words were asked for: {string.Concat(words)}");
Console.WriteLine("library: 12 words");
