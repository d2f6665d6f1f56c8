namespace Docs.Tests;

/// <summary>Nobody has to find out by looking at folders what there is.</summary>
public sealed class CompletenessTests
{
    [Fact]
    public void Every_sample_is_in_the_readme_with_its_command()
    {
        var commands = Repository.Open("README.md").Table("Samples").SelectMany(row => Markdown.Names(row[0]));

        Assert.Equal(
            Projects("samples").Select(project => IsTest(project) ? $"dotnet test {project}" : $"dotnet run --project {project}").Order(StringComparer.Ordinal),
            commands.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_is_in_the_readme_with_its_frameworks()
    {
        var packages = Repository.Open("README.md").Table("Install").Select(row => (Markdown.Names(row[0]).Single(), row[2]));

        Assert.Equal(Projects("src").Select(project => (project[4..], Frameworks(project))).Order(), packages.Order());
    }

    [Fact]
    public void Every_test_project_is_in_the_list_of_tests()
    {
        var listed = Repository.Open("tests/README.md").Table("Tests").Select(row => Markdown.Names(row[0]).Single());

        Assert.Equal(Projects("tests").Concat(Projects("samples")).Where(IsTest).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("tests/README.md", "Mutation score")]
    [InlineData("README.md", "Versions")]
    [InlineData("README.md", "Trimming and native AOT")]
    public void What_other_pages_count_on_is_there(string document, string heading) =>
        Assert.Contains("## " + heading, Repository.Open(document).Prose);

    private static IEnumerable<string> Projects(string folder) =>
        Directory.GetDirectories(Repository.PathOf(folder))
            .Where(project => Directory.GetFiles(project, "*.csproj").Length > 0)
            .Select(project => $"{folder}/{Path.GetFileName(project)}");

    private static bool IsTest(string project) => project.EndsWith(".Tests", StringComparison.Ordinal) || ProjectFile(project).Contains("<IsTestProject>true", StringComparison.Ordinal);

    private static string Frameworks(string project) =>
        string.Join(", ", ProjectFile(project).Split("<TargetFrameworks>")[1].Split('<')[0].Split(';').Select(framework => framework switch
        {
            "netstandard2.0" => ".NET Standard 2.0",
            _ => $".NET {framework[3..].Split('.')[0]}",
        }));

    private static string ProjectFile(string project) => File.ReadAllText(Directory.GetFiles(Repository.PathOf(project), "*.csproj").Single());
}
