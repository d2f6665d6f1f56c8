using System.Text.RegularExpressions;

namespace Docs.Tests;

/// <summary>What readers are told to type, and the files they are told to look at.</summary>
public sealed partial class CommandTests
{
    private static readonly string[] Shells = ["console", "sh", "bash", "shell"];

    public static TheoryData<string> Documents => [.. Repository.Documents];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_project_and_path_that_is_named_exists(string document)
    {
        var missing = Commands(document).SelectMany(Paths).Where(path => !Repository.Exists(path)).Distinct().ToList();

        Assert.True(missing.Count == 0, $"{document} names {string.Join(", ", missing)}");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_project_that_is_run_or_tested_has_a_project_file(string document)
    {
        var projects = Commands(document).SelectMany(command => Project().Matches(command)).Select(match => match.Groups["path"].Value).ToList();

        Assert.All(projects, project => Assert.Single(Directory.GetFiles(Repository.PathOf(project), "*.csproj")));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_package_that_is_added_is_made_here_or_used_here(string document)
    {
        var known = Directory.GetDirectories(Repository.PathOf("src")).Select(Path.GetFileName).ToHashSet();
        var used = File.ReadAllText(Repository.PathOf("Directory.Packages.props"));

        var packages = Commands(document).SelectMany(command => Package().Matches(command)).Select(match => match.Groups["name"].Value);

        Assert.All(packages, package => Assert.True(known.Contains(package) || used.Contains($"\"{package}\"", StringComparison.Ordinal), package));
    }

    [Fact]
    public void The_first_screen_of_the_readme_has_the_two_commands()
    {
        var first = Repository.Open("README.md").Blocks[0];

        Assert.Equal("console", first.Language);
        Assert.InRange(first.Line, 1, 15);
        Assert.Contains("dotnet run --project samples/QuickStart", first.Text, StringComparison.Ordinal);
        Assert.Contains("dotnet test", first.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_are_found_in_commands()
    {
        Assert.Equal(["samples/QuickStart", "tests/x.sh", ".ci/run"], Paths("dotnet run --project samples/QuickStart; tests/x.sh && .ci/run -v # https://a/src/b"));
    }

    // Commands stand in blocks of shells and, short ones and paths, in prose.
    private static IEnumerable<string> Commands(string document)
    {
        var markdown = Repository.Open(document);
        return markdown.Blocks.Where(block => Shells.Contains(block.Language)).SelectMany(block => block.Lines).Concat(markdown.Code);
    }

    private static IEnumerable<string> Paths(string command) => PathOfRepository().Matches(command).Select(match => match.Groups["path"].Value.TrimEnd('/', '.'));

    [GeneratedRegex(@"(?<![\w/.{-])(?<path>(?:samples|tests|src|docs|\.ci)/[\w./-]+)(?![\w/<>*{}])")]
    private static partial Regex PathOfRepository();

    [GeneratedRegex(@"dotnet (?:run|test|build|publish)\b[^;&#`]*?(?:--project )?(?<path>(?:samples|tests|src)/[\w./-]+)")]
    private static partial Regex Project();

    [GeneratedRegex(@"dotnet add (?:\S+ )?package (?<name>[\w.]+)")]
    private static partial Regex Package();
}
