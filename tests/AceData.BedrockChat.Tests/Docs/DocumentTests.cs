using System.Diagnostics;

namespace AceData.BedrockChat.Tests;

public sealed class DocumentTests
{
    private static readonly string Document = Read("Docs/bedrock-chat.md");

    private static readonly Dictionary<string, string> Compiled = Split(Read("Docs/Snippets.cs"), "// snippet: ", "// end");

    public static TheoryData<string> Names => [.. Split(Document, "<!-- snippet: ", "```\n").Keys.Select(name => name.Split(' ')[0])];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_document_shows_code_that_compiles(string name)
    {
        var shown = Document.Split($"<!-- snippet: {name} -->\n```csharp\n")[1].Split("```")[0];

        Assert.Equal(Compiled[name], shown);
    }

    [Fact]
    public void Every_block_of_code_in_the_document_is_a_snippet()
    {
        Assert.Equal(Compiled.Keys.Order(), Names.Select(row => row.Data).Order());
        Assert.Equal(Compiled.Count, Document.Split("```csharp").Length - 1);
    }

    [Fact]
    public async Task The_sample_asks_waits_shows_the_thread_and_remembers()
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "BedrockChat.dll")]) { RedirectStandardOutput = true };
        start.Environment.Remove("BEDROCK_CHAT_API_KEY");
        using var sample = Process.Start(start)!;

        var output = await sample.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await sample.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, sample.ExitCode);
        Assert.Matches(@"\[0\.\d s\] \[[1-9]\.\d s\]", output);
        Assert.Contains("Before that you said: Hello! My name is Ada.", output, StringComparison.Ordinal);
        Assert.Equal(2, output.Split("  user: ").Length - 1);
        Assert.Equal(2, output.Split("  assistant: ").Length - 1);
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name));

    private static Dictionary<string, string> Split(string text, string begin, string end) =>
        text.Split(begin).Skip(1).Select(part => part.Split(end)[0].Split('\n', 2)).ToDictionary(part => part[0].Trim(), part => Outdent(part[1]));

    private static string Outdent(string code)
    {
        var lines = code.TrimEnd(' ').Split('\n');
        var indent = lines[0].Length - lines[0].TrimStart().Length;
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : line.TrimStart()));
    }
}
