using AceData;

namespace Network.Tests.Clients;

/// <summary>How a client of a test is made.</summary>
internal sealed record ClientSetup(Uri Address)
{
    public const string Token = "test-token-0123456789abcdef";

    /// <summary>What every client of these tests says; long enough to be looked for in messages.</summary>
    public const string Prompt = "Prompt: what did Ada Lovelace write about the Analytical Engine?";

    /// <summary>The caller's HttpClient; <see langword="null"/> for the client's own.</summary>
    public HttpClient? Http { get; init; }

    /// <summary>Changes the options further.</summary>
    public Action<ApiClientOptions> Configure { get; init; } = _ => { };

    /// <summary>What an upload sends; <see langword="null"/> for a few bytes.</summary>
    public Func<Stream>? Source { get; init; }

    public TOptions ApplyTo<TOptions>(TOptions options)
        where TOptions : ApiClientOptions
    {
        options.BaseAddress = Address;
        options.ApiToken = Token;
        options.AllowInsecureHttp = true;

        // Retries follow at once; how many there are is what the tests count.
        options.Retry = new RetryOptions { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) };
        Members.TrySet(options.Retry, "UnreachableRetryDuration", TimeSpan.Zero);
        Configure(options);
        return options;
    }
}
