using System.Text.RegularExpressions;

namespace PublicApi.Tests;

/// <summary>A file of the packages, read as text: what the compiler makes of it no longer knows where it stood.</summary>
internal static partial class SourceFile
{
    public static IReadOnlyList<string> PublicTypes(string path) =>
        [.. Declaration().Matches(File.ReadAllText(path)).Select(match => match.Groups["name"].Value).Distinct()];

    // Types of a namespace stand at the beginning of the line.
    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|readonly|ref|partial|unsafe) )*(?:class|struct|interface|enum|record struct|record class|record|delegate [^\s(]+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
