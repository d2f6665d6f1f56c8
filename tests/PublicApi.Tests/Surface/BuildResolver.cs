using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace PublicApi.Tests;

/// <summary>Finds what a build for any framework refers to: our own packages among the builds for the same framework, the rest in this one's.</summary>
internal sealed class BuildResolver(string framework) : MetadataAssemblyResolver
{
    private static readonly IReadOnlyList<string> Folders =
    [
        Path.GetDirectoryName(typeof(object).Assembly.Location)!,
        Path.GetDirectoryName(typeof(HttpContext).Assembly.Location)!,
        AppContext.BaseDirectory,
    ];

    public override Assembly? Resolve(MetadataLoadContext context, AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (name.StartsWith("AceData.", StringComparison.Ordinal))
        {
            return context.LoadFromAssemblyPath(Package.PathOf(name, framework));
        }

        // What these packages bring to netstandard2.0 is in the core library here.
        var found = name.StartsWith("Microsoft.Bcl.", StringComparison.Ordinal) ? "System.Private.CoreLib" : name;
        var path = Folders.Select(folder => Path.Combine(folder, $"{found}.dll")).FirstOrDefault(File.Exists);
        return path is null ? null : context.LoadFromAssemblyPath(path);
    }
}
