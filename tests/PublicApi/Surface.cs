#:property PublishAot=false
// The text files of the public surface. tests/public-api.sh runs it:
//   Surface.cs write SRC LOGS    what the builds' logs (PACKAGE.FRAMEWORK.sarif) say is not declared goes into PublicAPI.Unshipped.txt
//   Surface.cs ship SRC          PublicAPI.Unshipped.txt goes into PublicAPI.Shipped.txt
// A line that all frameworks of a package share stands once, in PublicAPI; what only some have, in PublicAPI/FRAMEWORK.
using System.Text.Json;

const string Header = "#nullable enable";
const string Removed = "*REMOVED*";

var source = args[1];
foreach (var package in Directory.EnumerateFiles(source, "*.csproj", SearchOption.AllDirectories).Select(path => Path.GetDirectoryName(path)!).Order(StringComparer.Ordinal))
{
    var folder = Path.Combine(package, "PublicAPI");
    if (args[0] == "ship")
    {
        foreach (var part in Directory.EnumerateDirectories(folder).Prepend(folder))
        {
            Ship(part);
        }
    }
    else
    {
        Write(folder, ReadLogs(args[2], Path.GetFileName(package)));
    }
}

static Dictionary<string, HashSet<string>> ReadLogs(string logs, string package)
{
    var found = Directory.EnumerateFiles(logs, $"{package}.*.sarif").ToDictionary(path => Path.GetFileNameWithoutExtension(path)[(package.Length + 1)..], ReadLog);
    return found.Count > 0 ? found : throw new FileNotFoundException($"No build of {package} left a log.");
}

static HashSet<string> ReadLog(string path)
{
    using var json = JsonDocument.Parse(File.ReadAllBytes(path));
    HashSet<string> lines = [];
    foreach (var result in json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
    {
        var rule = result.GetProperty("ruleId").GetString();
        if (rule is "RS0016" or "RS0017")
        {
            var name = result.GetProperty("properties").GetProperty("customProperties").GetProperty("APIName").GetString()!;
            lines.Add(rule == "RS0016" ? name : Removed + name);
        }
    }

    return lines;
}

static void Write(string folder, Dictionary<string, HashSet<string>> surfaces)
{
    var shared = surfaces.Values.Aggregate((first, second) => [.. first.Intersect(second)]);
    WriteLines(Path.Combine(folder, "PublicAPI.Unshipped.txt"), shared);
    foreach (var (framework, lines) in surfaces)
    {
        var path = Path.Combine(folder, framework, "PublicAPI.Unshipped.txt");
        lines.ExceptWith(shared);
        if (lines.Count > 0 || File.Exists(path))
        {
            WriteLines(path, lines);
        }
    }
}

static void Ship(string folder)
{
    var (shipped, unshipped) = (Path.Combine(folder, "PublicAPI.Shipped.txt"), Path.Combine(folder, "PublicAPI.Unshipped.txt"));
    var changes = ReadLines(unshipped);
    var removed = changes.Where(line => line.StartsWith(Removed, StringComparison.Ordinal)).Select(line => line[Removed.Length..]);
    WriteLines(shipped, ReadLines(shipped).Concat(changes.Where(line => !line.StartsWith(Removed, StringComparison.Ordinal))).Except(removed));
    WriteLines(unshipped, []);
}

static List<string> ReadLines(string path) => File.Exists(path) ? [.. File.ReadLines(path).Where(line => line.Length > 0 && line != Header)] : [];

// The order in which the analyzer's own fix puts them.
static void WriteLines(string path, IEnumerable<string> lines)
{
    var sorted = lines.Order(StringComparer.OrdinalIgnoreCase).ThenBy(line => line, StringComparer.Ordinal).Prepend(Header).ToList();
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, string.Concat(sorted.Select(line => line + '\n')));
}
