using System.Reflection;

namespace AceData.Aichat2;

/// <summary>How this package names itself to the service.</summary>
internal static class UserAgent
{
    public static readonly string Value = "AceData.Aichat2/" + Version();

    private static string Version()
    {
        var version = typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        var build = version.IndexOf('+', StringComparison.Ordinal);
        return build < 0 ? version : version[..build];
    }
}
