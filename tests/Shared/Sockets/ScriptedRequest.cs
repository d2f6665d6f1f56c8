namespace AceData.Tests;

/// <summary>A request as it arrived.</summary>
internal sealed record ScriptedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body);
