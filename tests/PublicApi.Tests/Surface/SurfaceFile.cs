namespace PublicApi.Tests;

/// <summary>What the repository says the public surface of a package is.</summary>
internal static class SurfaceFile
{
    public static string PathOf(string package) => Path.Combine(Package.Root, "tests", "PublicApi.Tests", "Surface", $"{package}.txt");

    /// <summary>The lines that only one of the two has, each with the type it belongs to.</summary>
    public static IReadOnlyList<string> Difference(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (old, now) = (Qualified(before).ToHashSet(), Qualified(after).ToHashSet());
        return [.. old.Except(now).Select(line => $"- {line}").Concat(now.Except(old).Select(line => $"+ {line}")).OrderBy(line => line[2..], StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Qualified(IEnumerable<string> lines)
    {
        var type = string.Empty;
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            if (line.StartsWith(' '))
            {
                yield return $"{type}: {line.Trim()}";
                continue;
            }

            type = line.Split(' ').FirstOrDefault(word => word.Contains('.', StringComparison.Ordinal)) ?? line;
            yield return line;
        }
    }
}
