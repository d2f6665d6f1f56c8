namespace Docs.Tests;

/// <summary>The files of the repository, as they stand beside the tests.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "artifacts", "node_modules", "TestResults", "StrykerOutput", "BenchmarkDotNet.Artifacts"];

    /// <summary>The folder of the solution, without a closing slash.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Every document, by its path in the repository, with forward slashes.</summary>
    public static IReadOnlyList<string> Documents { get; } = [.. Files(Root, "*.md").Select(file => Relative(file)).Order(StringComparer.Ordinal)];

    /// <summary>What a user reads: the README, the pages, and the README of each package.</summary>
    public static IReadOnlyList<string> UserDocuments { get; } =
        [.. Documents.Where(document => document == "README.md" || document.StartsWith("docs/", StringComparison.Ordinal) || IsPackageReadme(document))];

    public static Markdown Open(string document) => Markdown.Parse(File.ReadAllText(PathOf(document)));

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static bool Exists(string path) => Path.Exists(PathOf(path));

    private static bool IsPackageReadme(string document) =>
        document.StartsWith("src/", StringComparison.Ordinal) && document.EndsWith("/README.md", StringComparison.Ordinal);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "AceData.Aichat2.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern)
        .Concat(Directory.EnumerateDirectories(folder).Where(IsSource).SelectMany(inner => Files(inner, pattern)));

    private static bool IsSource(string folder) => Path.GetFileName(folder) is var name && name[0] != '.' && !Made.Contains(name);

    private static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');
}
