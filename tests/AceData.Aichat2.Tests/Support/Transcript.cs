namespace AceData.Aichat2.Tests;

/// <summary>Streams and bodies as the service sends them.</summary>
internal static class Transcript
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Transcripts");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public static string MediaType(string name) => Path.GetExtension(name) switch
    {
        ".sse" => "text/event-stream",
        ".ndjson" => "application/x-ndjson",
        ".html" => "text/html",
        _ => "application/json",
    };

    public static IEnumerable<string> Streams() =>
        Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)!).Where(name => name.EndsWith(".sse", StringComparison.Ordinal) || name.EndsWith(".ndjson", StringComparison.Ordinal)).Order();
}
