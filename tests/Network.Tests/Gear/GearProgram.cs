using Xunit.Sdk;

namespace Network.Tests.Gear;

/// <summary>A program between client and service, as Debian packages it.</summary>
/// <param name="Name">The name of the package.</param>
/// <param name="Paths">Where distributions put the program.</param>
internal sealed record GearProgram(string Name, params string[] Paths)
{
    public static readonly GearProgram Nginx = new("nginx", "/usr/sbin/nginx", "/usr/bin/nginx");
    public static readonly GearProgram Haproxy = new("haproxy", "/usr/sbin/haproxy", "/usr/bin/haproxy");
    public static readonly GearProgram Squid = new("squid", "/usr/sbin/squid", "/usr/bin/squid");
    public static readonly GearProgram Varnish = new("varnish", "/usr/sbin/varnishd", "/usr/bin/varnishd");

    /// <summary>The path of the program. Skips the test where it is not installed; on CI the test fails, so that nothing goes untested unseen.</summary>
    public string Find()
    {
        if (Paths.FirstOrDefault(File.Exists) is { } path)
        {
            return path;
        }

        throw Missing($"{Name} is not installed: run tests/Network.Tests/install.sh.");
    }

    /// <summary>The end of a test that lacks something of this machine.</summary>
    public static Exception Missing(string reason) =>
        Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ? FailException.ForFailure(reason) : SkipException.ForSkip(reason);
}
