
namespace Docs.Tests;

/// <summary>Emulators of the three services, named by the environment, so that snippets run as they are written.</summary>
public sealed class SnippetWorld : IAsyncLifetime
{
    /// <summary>The token that the README shows.</summary>
    public const string Token = "your-token";

    private readonly string _folder = Directory.CreateTempSubdirectory("snippets").FullName;
    private Aichat2Emulator? _aichat2;
    private DifyEmulator? _dify;
    private BedrockChatEmulator? _bedrock;

    public Aichat2Emulator Aichat2 => _aichat2!;

    public DifyEmulator Dify => _dify!;

    public BedrockChatEmulator Bedrock => _bedrock!;

    /// <summary>A picture, which snippets find as cat.png where they run.</summary>
    public string Picture => Path.Combine(_folder, "cat.png");

    public async ValueTask InitializeAsync()
    {
        _aichat2 = await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions { ApiToken = Token, Replies = new SnippetReplies() });
        _dify = await DifyEmulator.StartAsync();
        _bedrock = await BedrockChatEmulator.StartAsync();
        Name("ACEDATACLOUD_API", "TOKEN", Token, _aichat2.BaseAddress);
        Name("DIFY_API", "KEY", _dify.ApiToken, _dify.BaseAddress);
        Name("BEDROCK_CHAT_API", "KEY", _bedrock.ApiToken, _bedrock.BaseAddress);

        // The eight bytes by which every PNG begins.
        await File.WriteAllBytesAsync(Picture, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Environment.CurrentDirectory = _folder;
    }

    public async ValueTask DisposeAsync()
    {
        Environment.CurrentDirectory = AppContext.BaseDirectory;
        Directory.Delete(_folder, recursive: true);
        await Aichat2.DisposeAsync();
        await Dify.DisposeAsync();
        await Bedrock.DisposeAsync();
    }

    private static void Name(string prefix, string secret, string value, Uri address)
    {
        Environment.SetEnvironmentVariable($"{prefix}_{secret}", value);
        Environment.SetEnvironmentVariable($"{prefix}_BASE_URL", address.ToString());
    }
}
