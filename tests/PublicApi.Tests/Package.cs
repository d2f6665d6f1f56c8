using System.Reflection;

namespace PublicApi.Tests;

/// <summary>The packages, as they are built.</summary>
internal static class Package
{
    public static readonly IReadOnlyList<string> Names =
    [
        "AceData.Aichat2",
        "AceData.AspNetCore",
        "AceData.BedrockChat",
        "AceData.Core",
        "AceData.Dify",
        "AceData.Emulator",
    ];

    /// <summary>The packages' public types, ready to be used.</summary>
    public static IEnumerable<Type> PublicTypes => Names.SelectMany(name => Assembly.Load(name).GetExportedTypes());

    /// <summary>The root of the repository.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "AceData.Aichat2.sln")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
            }

            return folder.FullName;
        }
    }
}
