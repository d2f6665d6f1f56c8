namespace AceData.BedrockChat.Tests;

/// <summary>Bodies as the service sends them.</summary>
internal static class Transcript
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Transcripts");

    public static IEnumerable<string> Names => Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)!).Order();

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public static JsonElement Json(string name) => JsonElement.Parse(Text(name));
}
