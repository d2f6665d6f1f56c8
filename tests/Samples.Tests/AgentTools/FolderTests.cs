namespace Samples.Tests.AgentTools;

public sealed class FolderTests
{
    [Fact]
    public async Task No_path_leads_out_of_the_folder()
    {
        await using var agent = await AgentRun.StartAsync();
        Directory.CreateDirectory(Path.Combine(agent.Folder, "sub"));

        // A folder beside it whose name begins the same way.
        Directory.CreateDirectory(agent.Folder + "-other");
        await File.WriteAllTextAsync(Path.Combine(agent.Folder + "-other", "secret.txt"), "a secret", cancellationToken: TestContext.Current.CancellationToken);
        string[] paths = ["../secret.txt", "sub/../../secret.txt", agent.Outside, "../folder-other/secret.txt", "..", ".", "/etc/passwd", "~/secret.txt"];
        agent.Calls(paths.Select(path => ("read_file", new JsonObject { ["file"] = path })));
        agent.Says("Sorry.");

        var ran = await agent.AskAsync("Read it!");

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(paths.Length, agent.Results(1).Count);
        Assert.All(agent.Results(1), result => Assert.True(result.IsError));
        Assert.All(agent.Results(1).SkipLast(1), result => Assert.EndsWith("is outside the folder.", result.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("a secret", string.Concat(agent.Requests.Select(request => request.Body)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_are_neither_listed_nor_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows that a test run does not have.");
        await using var agent = await AgentRun.StartAsync();
        File.CreateSymbolicLink(Path.Combine(agent.Folder, "file-link"), agent.Outside);
        Directory.CreateSymbolicLink(Path.Combine(agent.Folder, "folder-link"), Path.GetDirectoryName(agent.Outside)!);
        agent.Calls(
            ("list_files", []),
            ("read_file", new JsonObject { ["file"] = "file-link" }),
            ("read_file", new JsonObject { ["file"] = "folder-link/secret.txt" }));
        agent.Says("Sorry.");

        await agent.AskAsync("Read it!");

        Assert.Equal(
            [
                ("The folder has no files.", false),
                ("Error: file-link is reached through a link.", true),
                ("Error: folder-link/secret.txt is reached through a link.", true),
            ],
            agent.Results(1));
    }

    [Fact]
    public async Task What_is_large_or_no_text_is_not_read()
    {
        await using var agent = await AgentRun.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(agent.Folder, "large.txt"), new string('a', 65_537), cancellationToken: TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(agent.Folder, "full.txt"), new string('a', 65_536), cancellationToken: TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(agent.Folder, "picture.png"), [0x89, 0x50, 0], cancellationToken: TestContext.Current.CancellationToken);
        agent.Calls(((string[])["large.txt", "full.txt", "picture.png"]).Select(file => ("read_file", new JsonObject { ["file"] = file })));
        agent.Says("Sorry.");

        await agent.AskAsync("Read them!");

        Assert.Equal(
            [("Error: large.txt is larger than 65536 bytes.", true), (new string('a', 65_536), false), ("Error: picture.png is not text.", true)],
            agent.Results(1));
    }

    [Fact]
    public async Task The_mark_that_editors_put_before_a_text_is_not_part_of_it()
    {
        await using var agent = await AgentRun.StartAsync();
        await File.WriteAllBytesAsync(Path.Combine(agent.Folder, "marked.txt"), [0xEF, 0xBB, 0xBF, (byte)'h', (byte)'i'], cancellationToken: TestContext.Current.CancellationToken);
        agent.Calls(("read_file", new JsonObject { ["file"] = "marked.txt" }));
        agent.Says("Thanks.");

        await agent.AskAsync("Read it!");

        Assert.Equal([("hi", false)], agent.Results(1));
    }
}
