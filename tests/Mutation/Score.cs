#:property PublishAot=false
// Reads the reports of tests/mutate.sh, prints the score of every folder and writes down what survived.
// Usage: dotnet run tests/Mutation/Score.cs REPORT.json... ; fails below 90 % for streaming, retries and errors, or below 75 % overall.
using System.Globalization;
using System.Text;
using System.Text.Json;

// Folders by the concept they are named after, in both packages; a folder inside one of them counts with it.
string[] strict = ["Errors", "Http", "Polling", "Retries", "Streaming"];
List<Mutant> mutants = [.. args.SelectMany(Read)];

Console.WriteLine($"| {"folder",-44} | killed | timeout | survived | no test | score |");
Console.WriteLine($"|{new string('-', 46)}|-------:|--------:|---------:|--------:|------:|");
foreach (var folder in mutants.GroupBy(mutant => mutant.Folder).OrderBy(folder => folder.Key, StringComparer.Ordinal))
{
    Print(folder.Key, [.. folder]);
}

var strictScore = Print("streaming, retries and errors *", [.. mutants.Where(mutant => strict.Contains(mutant.Folder.Split('/').ElementAtOrDefault(1)))]);
var overall = Print("all", mutants);
Console.WriteLine($"* {string.Join(", ", strict)}");

var left = mutants.Where(mutant => !mutant.Killed).OrderBy(mutant => mutant.File, StringComparer.Ordinal).ThenBy(mutant => mutant.Line);
File.WriteAllLines(Path.Combine(Path.GetDirectoryName(args[0])!, "survivors.txt"), left.Select(mutant => mutant.ToString()));
return strictScore >= 90 && overall >= 75 ? 0 : 1;

static double Print(string name, IReadOnlyList<Mutant> mutants)
{
    int Count(string status) => mutants.Count(mutant => mutant.Status == status);
    var score = 100.0 * mutants.Count(mutant => mutant.Killed) / mutants.Count;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name,-44} | {Count("Killed"),6} | {Count("Timeout"),7} | {Count("Survived"),8} | {Count("NoCoverage"),7} | {score,4:F1}% |"));
    return score;
}

static IEnumerable<Mutant> Read(string report)
{
    using var json = JsonDocument.Parse(File.ReadAllBytes(report));
    foreach (var file in json.RootElement.GetProperty("files").EnumerateObject())
    {
        var path = file.Name[(file.Name.IndexOf("/src/", StringComparison.Ordinal) + "/src/".Length)..];
        var source = file.Value.GetProperty("source").GetString()!.Split('\n');
        foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
        {
            var status = mutant.GetProperty("status").GetString()!;
            if (status is not ("Killed" or "Timeout" or "Survived" or "NoCoverage"))
            {
                continue;
            }

            yield return new Mutant(path, status, Original(source, mutant), mutant.GetProperty("replacement").GetString()!, LineOf(mutant, "start"));
        }
    }
}

static int LineOf(JsonElement mutant, string end) => mutant.GetProperty("location").GetProperty(end).GetProperty("line").GetInt32();

static string Original(string[] source, JsonElement mutant)
{
    var (first, last) = (LineOf(mutant, "start"), LineOf(mutant, "end"));
    StringBuilder text = new();
    for (var line = first; line <= last && line <= source.Length; line++)
    {
        text.Append(source[line - 1].Trim()).Append(' ');
    }

    return text.ToString();
}

internal sealed record Mutant(string File, string Status, string Original, string Replacement, int Line)
{
    public string Folder => Path.GetDirectoryName(File)!;

    public bool Killed => Status is "Killed" or "Timeout";

    public override string ToString() => $"{File}:{Line} {Status}: {Short(Original)} => {Short(Replacement)}";

    private static string Short(string code)
    {
        var line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 200 ? line[..200] + "..." : line;
    }
}
