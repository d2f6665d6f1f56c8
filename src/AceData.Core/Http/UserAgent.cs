using System.Reflection;

namespace AceData;

/// <summary>How this package names itself to the service.</summary>
internal static class UserAgent
{
    public static readonly string Value = Of(typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);

    /// <summary>The name with a version, without what a build added to it behind a plus.</summary>
    public static string Of(string? version) => "AceData.Aichat2/" + (version ?? "0").Split('+')[0];
}
