using System.Reflection;

namespace PublicApi.Tests;

/// <summary>No name of a package collides with a name that programs import beside it.</summary>
public sealed class NameTests
{
    // One client and what every client needs, the emulator and the ASP.NET Core helpers are imported together; two clients with equal names are not.
    private static readonly string[] Beside = ["AceData", "AceData.AspNetCore", "AceData.Emulator"];

    // What the SDK imports by itself, in console and in web projects, and what stands in the files where a client is registered or used.
    private static readonly string[] Imported =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net", "System.Net.Http", "System.Net.Http.Json", "System.Text.Json", "System.Text.Json.Serialization",
        "System.Threading", "System.Threading.Tasks", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.AI", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Diagnostics.HealthChecks",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Options",
    ];

    [Theory]
    [InlineData("AceData.Aichat2")]
    [InlineData("AceData.Dify")]
    [InlineData("AceData.BedrockChat")]
    public void No_two_types_that_are_imported_together_have_one_name(string client)
    {
        var types = Package.PublicTypes.Where(type => !type.IsNested && (type.Namespace == client || Beside.Contains(type.Namespace))).ToList();

        Assert.Contains(types, type => type.Namespace == client);
        Assert.Empty(types.GroupBy(type => type.Name).Where(same => same.Count() > 1).Select(same => string.Join(", ", same)));
    }

    [Fact]
    public void No_type_has_the_name_of_one_of_the_platform_that_is_imported_beside_it()
    {
        var platform = PlatformTypes();

        Assert.Contains("IChatClient", platform);
        Assert.Contains("HttpClient", platform);
        Assert.Contains("HealthStatus", platform);
        Assert.Empty(Package.PublicTypes.Where(type => !type.IsNested && !Imported.Contains(type.Namespace) && platform.Contains(type.Name)).Select(type => type.FullName));
    }

    private static HashSet<string> PlatformTypes()
    {
        var files = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal)));
        return [.. files.SelectMany(file => Assembly.Load(AssemblyName.GetAssemblyName(file)).GetExportedTypes())
            .Where(type => !type.IsNested && Imported.Contains(type.Namespace))
            .Select(type => type.Name)];
    }
}
