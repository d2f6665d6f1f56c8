using System.Collections.Concurrent;
using AceData.Aichat2.Packages.Tests;

[assembly: AssemblyFixture(typeof(Release))]

namespace AceData.Aichat2.Packages.Tests;

/// <summary>The packages of this checkout: those in the folder that <c>PACKAGES</c> names, else packed for these tests.</summary>
public sealed class Release : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Package> _opened = [];
    private string? _own;
    private string _folder = string.Empty;

    /// <summary>Every package, and the frameworks it is for.</summary>
    public static IReadOnlyDictionary<string, string[]> Frameworks { get; } = new Dictionary<string, string[]>
    {
        ["AceData.Aichat2"] = ["net10.0", "net8.0", "netstandard2.0"],
        ["AceData.AspNetCore"] = ["net10.0", "net8.0"],
        ["AceData.BedrockChat"] = ["net10.0", "net8.0", "netstandard2.0"],
        ["AceData.Core"] = ["net10.0", "net8.0", "netstandard2.0"],
        ["AceData.Dify"] = ["net10.0", "net8.0", "netstandard2.0"],
        ["AceData.Emulator"] = ["net10.0", "net8.0"],
    };

    public static TheoryData<string> Ids => [.. Frameworks.Keys];

    public static TheoryData<string, string> Assemblies
    {
        get
        {
            TheoryData<string, string> all = [];
            foreach (var (id, frameworks) in Frameworks)
            {
                foreach (var framework in frameworks)
                {
                    all.Add(id, framework);
                }
            }

            return all;
        }
    }

    /// <summary>The names of the files, of packages and symbols.</summary>
    public IEnumerable<string> Files => Directory.GetFiles(_folder).Select(file => Path.GetFileName(file)!);

    /// <summary>The version all packages have.</summary>
    public string Version => Files.Single(file => file.StartsWith("AceData.Core.", StringComparison.Ordinal) && file.EndsWith(".nupkg", StringComparison.Ordinal))
        ["AceData.Core.".Length..^".nupkg".Length];

    public Package Package(string id) => Open($"{id}.{Version}.nupkg");

    public Package Symbols(string id) => Open($"{id}.{Version}.snupkg");

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("PACKAGES") is { Length: > 0 } given)
        {
            _folder = Repository.PathOf(given);
            return;
        }

        _folder = _own = Directory.CreateTempSubdirectory("packages-").FullName;

        // What is packed is what the build made of the same sources, analysed already.
        await Tool.RunAsync(
            Repository.Root, "dotnet", "pack", "AceData.Aichat2.sln", "--configuration", "Release", "--no-restore", "--output", _folder, "-p:RunAnalyzers=false");
    }

    public ValueTask DisposeAsync()
    {
        if (_own is not null)
        {
            Directory.Delete(_own, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private Package Open(string file) => _opened.GetOrAdd(file, static (name, folder) => new Package(Path.Combine(folder, name)), _folder);
}
