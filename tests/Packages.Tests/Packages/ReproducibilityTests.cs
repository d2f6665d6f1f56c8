using System.Security.Cryptography;

namespace AceData.Aichat2.Packages.Tests;

/// <summary>The same sources make the same bytes, wherever they are compiled.</summary>
public sealed class ReproducibilityTests(Release release)
{
    private const string Id = "AceData.Core";

    [Fact]
    public async Task The_same_sources_in_another_folder_make_the_same_assemblies()
    {
        var copy = Directory.CreateTempSubdirectory("copy-").FullName;
        await CopyAsync(copy);

        await Tool.RunAsync(Path.Combine(copy, "src", Id), "dotnet", "build", "--configuration", "Release", "-p:RunAnalyzers=false");

        Assert.All(Release.Frameworks[Id], framework => Assert.Equal(
            Hash(release.Package(Id).Bytes($"lib/{framework}/{Id}.dll")),
            Hash(File.ReadAllBytes(Path.Combine(copy, "src", Id, "bin", "Release", framework, $"{Id}.dll")))));
        Directory.Delete(copy, recursive: true);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    private static async Task CopyAsync(string copy)
    {
        var shared = Directory.EnumerateFiles(Repository.Root).Concat(Directory.EnumerateFiles(Repository.PathOf("src")));
        var sources = Directory.EnumerateFiles(Repository.PathOf("src", Id), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(Repository.PathOf("src", Id), file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));
        foreach (var file in shared.Concat(sources).Where(file => Path.GetFileName(file) != ".git"))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        // The commit and the remote are part of an assembly.
        if (Repository.HasGit)
        {
            var git = await Tool.RunAsync(Repository.Root, "git", "rev-parse", "--absolute-git-dir");
            await File.WriteAllTextAsync(Path.Combine(copy, ".git"), $"gitdir: {git}\n");
        }
    }
}
