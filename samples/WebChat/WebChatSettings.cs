namespace WebChat;

/// <summary>What may be set under <c>WebChat</c>: in appsettings.json, as <c>WebChat__KeysFolder</c>, or as <c>--WebChat:KeysFolder</c>.</summary>
internal sealed class WebChatSettings
{
    /// <summary>Stands where an address must be until the port is known; nothing is ever called back there.</summary>
    public static readonly Uri NotKnownYet = new("https://unknown.invalid");

    /// <summary>The model of new conversations.</summary>
    public string Model { get; init; } = "gpt-4.1-mini";

    /// <summary>Where the service reaches this host, or the forwarder before several; without it, runs are found by looking.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>The folder of the keys that several hosts share; <see langword="null"/> for ASP.NET Core's own place.</summary>
    public string? KeysFolder { get; init; }
}
