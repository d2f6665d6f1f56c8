namespace AceData.Core.Tests;

/// <summary>The options of a client of no API, whose variables nobody else reads or sets.</summary>
internal sealed class TestOptions : ApiClientOptions
{
    private readonly string _mark = Guid.NewGuid().ToString("N");

    public Uri? DefaultAddress { get; init; } = new("https://default.test/");

    public string TokenVariable => $"ACEDATA_TEST_TOKEN_{_mark}";

    public string AddressVariable => $"ACEDATA_TEST_ADDRESS_{_mark}";

    internal override ApiDefaults Defaults => new()
    {
        Name = "Test",
        TokenVariable = TokenVariable,
        BaseAddressVariable = AddressVariable,
        BaseAddress = DefaultAddress,
        Authorize = static (_, _) => { },
        Errors = new ErrorClassifier(new Dictionary<string, ErrorClass>()),
    };
}
