namespace AceData.Aichat2.Packages.Tests;

/// <summary>The checkout these tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Whether the sources are in git; an archive of them is not.</summary>
    public static bool HasGit => Path.Exists(PathOf(".git"));

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static Task<string> HeadAsync() => Tool.RunAsync(Root, "git", "rev-parse", "HEAD");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AceData.Aichat2.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
