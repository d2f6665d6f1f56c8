namespace AceData.Core.Tests;

/// <summary>Where token and address come from, and what is said of options that cannot be used.</summary>
public sealed class ClientSettingsTests
{
    [Theory]
    [InlineData("own", "variable", "own")]
    [InlineData(null, "variable", "variable")]
    public void The_token_is_the_options_own_or_the_variables(string? own, string variable, string expected)
    {
        TestOptions options = new() { ApiToken = own };
        Environment.SetEnvironmentVariable(options.TokenVariable, variable);

        Assert.Equal(expected, ClientSettings.From(options).ApiToken);
    }

    [Fact]
    public async Task A_token_provider_is_asked_whatever_else_is_set()
    {
        TestOptions options = new() { ApiToken = "own", TokenProvider = _ => new ValueTask<string>("provided") };
        var settings = ClientSettings.From(options);

        Assert.Equal("provided", await settings.TokenProvider!(CancellationToken.None));
        Assert.Null(settings.ApiToken);
    }

    [Theory]
    [InlineData("https://own.test/v1", "https://fallback.test", "https://variable.test", "https://own.test/v1/")]
    [InlineData(null, "https://fallback.test", "https://variable.test", "https://fallback.test/")]
    [InlineData(null, null, "https://variable.test/v2/", "https://variable.test/v2/")]
    [InlineData(null, null, " ", "https://default.test/")]
    [InlineData(null, null, null, "https://default.test/")]
    public void The_address_is_the_options_own_or_the_clients_or_the_variables_or_the_services(string? own, string? fallback, string? variable, string expected)
    {
        TestOptions options = new() { ApiToken = "t", BaseAddress = Address(own) };
        Environment.SetEnvironmentVariable(options.AddressVariable, variable);

        var settings = ClientSettings.From(options, Address(fallback));

        Assert.Equal(expected, settings.BaseAddress.AbsoluteUri);
        Assert.Equal(expected + "path", settings.AddressOf("path").AbsoluteUri);
    }

    public static TheoryData<string, Action<ApiClientOptions>> Faults => new()
    {
        { "The API token is empty.", options => options.ApiToken = " " },
        { "The API token contains a space, a line break or a character outside ASCII.", options => options.ApiToken = "a b" },
        { "The API token contains a space, a line break or a character outside ASCII.", options => options.ApiToken = "a\u007F" },
        { "The API token contains a space, a line break or a character outside ASCII.", options => options.ApiToken = "ä" },
        { "BaseAddress must be an absolute http or https address.", options => options.BaseAddress = new Uri("path", UriKind.Relative) },
        { "BaseAddress must be an absolute http or https address.", options => options.BaseAddress = new Uri("ftp://test") },
        { "BaseAddress cannot have user info, a query or a fragment.", options => options.BaseAddress = new Uri("https://user@test") },
        { "BaseAddress cannot have user info, a query or a fragment.", options => options.BaseAddress = new Uri("https://test/?q") },
        { "BaseAddress cannot have user info, a query or a fragment.", options => options.BaseAddress = new Uri("https://test/#f") },
        { "BaseAddress uses plain http to other.test, which shows the token to the network: use https, or set AllowInsecureHttp.", options => options.BaseAddress = new Uri("http://other.test") },
        { "Timeout must be above zero and below 25 days, or infinite.", options => options.Timeout = TimeSpan.Zero },
        { "Timeout must be above zero and below 25 days, or infinite.", options => options.Timeout = TimeSpan.FromMilliseconds(int.MaxValue + 1L) },
        { "ConnectTimeout must be above zero and below 25 days, or infinite.", options => options.ConnectTimeout = TimeSpan.FromMilliseconds(-2) },
        { "StreamIdleTimeout must be above zero and below 25 days, or infinite.", options => options.StreamIdleTimeout = TimeSpan.Zero },
        { "MaxEventBytes must be above zero.", options => options.MaxEventBytes = 0 },
        { "MaxResponseBytes must be above zero.", options => options.MaxResponseBytes = 0 },
        { "MaxErrorBodyBytes must be above zero.", options => options.MaxErrorBodyBytes = -1 },
        { "Retry cannot be null.", options => options.Retry = null! },
        { "TimeProvider cannot be null.", options => options.TimeProvider = null! },
        { "Retry.MaxRetries is below 0.", options => options.Retry.MaxRetries = -1 },
        { "Retry.BaseDelay, Retry.MaxDelay and Retry.MaxRetryAfter cannot be negative.", options => options.Retry.BaseDelay = TimeSpan.FromTicks(-1) },
        { "Retry.BaseDelay, Retry.MaxDelay and Retry.MaxRetryAfter cannot be negative.", options => options.Retry.MaxDelay = TimeSpan.FromTicks(-1) },
        { "Retry.BaseDelay, Retry.MaxDelay and Retry.MaxRetryAfter cannot be negative.", options => options.Retry.MaxRetryAfter = TimeSpan.FromTicks(-1) },
        { "Retry.BaseDelay, Retry.MaxDelay and Retry.MaxRetryAfter must be below 25 days.", options => options.Retry.BaseDelay = TimeSpan.FromDays(25) },
        { "Retry.BaseDelay, Retry.MaxDelay and Retry.MaxRetryAfter must be below 25 days.", options => options.Retry.MaxDelay = TimeSpan.FromDays(25) },
        { "Retry.BaseDelay, Retry.MaxDelay and Retry.MaxRetryAfter must be below 25 days.", options => options.Retry.MaxRetryAfter = TimeSpan.FromDays(25) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Options_that_cannot_be_used_are_refused_with_the_reason(string fault, Action<ApiClientOptions> spoil)
    {
        TestOptions options = new() { ApiToken = "t" };
        spoil(options);

        Assert.Equal([fault], OptionsValidation.Validate(options));
        var refused = Assert.Throws<ArgumentException>("options", () => ClientSettings.From(options));
        Assert.StartsWith(fault, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_used_is_not_held_against_the_options()
    {
        TestOptions own = new() { ApiToken = "t", BaseAddress = new Uri("https://own.test") };
        TestOptions fallback = new() { ApiToken = "t", DefaultAddress = new Uri("ftp://default.test") };
        TestOptions variable = new() { DefaultAddress = new Uri("ftp://default.test") };
        Environment.SetEnvironmentVariable(own.TokenVariable, "a b");
        Environment.SetEnvironmentVariable(own.AddressVariable, "ftp://variable.test");
        Environment.SetEnvironmentVariable(fallback.AddressVariable, "ftp://variable.test");
        Environment.SetEnvironmentVariable(variable.TokenVariable, "t");
        Environment.SetEnvironmentVariable(variable.AddressVariable, "https://variable.test");

        Assert.Empty(OptionsValidation.Validate(own, new Uri("ftp://fallback.test")));
        Assert.Empty(OptionsValidation.Validate(fallback, new Uri("https://fallback.test")));
        Assert.Empty(OptionsValidation.Validate(variable));
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        TestOptions options = new() { ApiToken = "t", Timeout = TimeSpan.Zero, MaxEventBytes = 0 };

        var refused = Assert.Throws<ArgumentException>("options", () => ClientSettings.From(options));

        Assert.StartsWith("Timeout must be above zero and below 25 days, or infinite. MaxEventBytes must be above zero.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_named_with_the_variable_that_could_bring_it()
    {
        TestOptions options = new() { DefaultAddress = null };

        Assert.Equal(
            [
                $"No API token: set ApiToken, TokenProvider or the environment variable {options.TokenVariable}.",
                $"No base address: set BaseAddress or the environment variable {options.AddressVariable}.",
            ],
            OptionsValidation.Validate(options));
    }

    public static TheoryData<Action<ApiClientOptions>> Limits => new()
    {
        options => options.Timeout = options.ConnectTimeout = options.StreamIdleTimeout = Timeout.InfiniteTimeSpan,
        options => options.Timeout = options.ConnectTimeout = options.StreamIdleTimeout = TimeSpan.FromMilliseconds(int.MaxValue),
        options => options.MaxEventBytes = options.MaxResponseBytes = options.MaxErrorBodyBytes = 1,
        options => options.Retry.MaxRetries = 0,
        options => options.Retry.BaseDelay = options.Retry.MaxDelay = options.Retry.MaxRetryAfter = TimeSpan.Zero,
        options => options.Retry.BaseDelay = options.Retry.MaxDelay = options.Retry.MaxRetryAfter = TimeSpan.FromMilliseconds(int.MaxValue),
        options => options.BaseAddress = new Uri("http://[::1]:1"),
        options => (options.BaseAddress, options.AllowInsecureHttp) = (new Uri("http://other.test"), true),
        options => options.ApiToken = "!~",
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void What_just_fits_is_taken(Action<ApiClientOptions> set)
    {
        TestOptions options = new() { ApiToken = "t" };
        set(options);

        Assert.Empty(OptionsValidation.Validate(options));
    }

    private static Uri? Address(string? address) => address is null ? null : new Uri(address);
}
