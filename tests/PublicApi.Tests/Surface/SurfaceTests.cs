namespace PublicApi.Tests;

public sealed class SurfaceTests
{
    private const string HowToAccept = "To accept this, run PublicApi.Tests with ACCEPT_PUBLIC_SURFACE=1, and commit the files that change.";

    public static TheoryData<string> Packages => [.. Package.Names];

    public static TheoryData<string, string> OtherBuilds
    {
        get
        {
            TheoryData<string, string> builds = [];
            foreach (var package in Package.Names)
            {
                builds.Add(package, "net8.0");
                if (!package.EndsWith(".AspNetCore", StringComparison.Ordinal) && !package.EndsWith(".Emulator", StringComparison.Ordinal))
                {
                    builds.Add(package, "netstandard2.0");
                }
            }

            return builds;
        }
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_public_surface_is_the_one_in_the_repository(string package)
    {
        var path = SurfaceFile.PathOf(package);
        var built = SurfaceText.Of(package, "net10.0");
        if (Environment.GetEnvironmentVariable("ACCEPT_PUBLIC_SURFACE") == "1")
        {
            File.WriteAllText(path, string.Concat(built.Select(line => line + '\n')));
        }

        var kept = File.Exists(path) ? File.ReadAllLines(path) : [];

        Assert.True(built.SequenceEqual(kept), string.Join('\n', [$"The public surface of {package} is not the one in the repository:", .. SurfaceFile.Difference(kept, built), HowToAccept]));
    }

    [Theory]
    [MemberData(nameof(OtherBuilds))]
    public void The_public_surface_is_the_same_on_every_framework(string package, string framework)
    {
        var difference = SurfaceFile.Difference(SurfaceText.Of(package, "net10.0"), SurfaceText.Of(package, framework));

        Assert.True(difference.Count == 0, string.Join('\n', [$"{package} for {framework} is not what it is for .NET 10:", .. difference]));
    }

    [Fact]
    public void A_difference_names_the_type_and_both_lines()
    {
        string[] before = ["", "public sealed class A.B", "    public int C { get; }", "    public int D { get; }"];
        string[] after = ["", "public sealed class A.B", "    public int D { get; }", "    public long C { get; }"];

        Assert.Equal(["- A.B: public int C { get; }", "+ A.B: public long C { get; }"], SurfaceFile.Difference(before, after));
    }
}
