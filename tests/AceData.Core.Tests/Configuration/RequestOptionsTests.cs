namespace AceData.Core.Tests;

public sealed class RequestOptionsTests
{
    [Fact]
    public void The_name_of_a_header_has_the_letters_that_HTTP_allows_and_no_others()
    {
        const string Allowed = "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

        for (var letter = (char)0; letter < 300; letter++)
        {
            var refused = Record.Exception(() => With("X" + letter, "v").Validate());

            Assert.Equal(Allowed.Contains(letter, StringComparison.Ordinal), refused is null);
        }
    }

    [Theory]
    [InlineData("", "v", "The name of a header is empty or has a character that no header name has.")]
    [InlineData("X\n", "v", "The name of a header is empty or has a character that no header name has.")]
    [InlineData("X", null, "The value of header 'X' is null or has a line break.")]
    [InlineData("X", "\rv", "The value of header 'X' is null or has a line break.")]
    [InlineData("X", "v\n", "The value of header 'X' is null or has a line break.")]
    [InlineData("X", "v\0", "The value of header 'X' is null or has a line break.")]
    public void A_header_that_could_forge_another_is_refused(string name, string? value, string fault)
    {
        var refused = Assert.Throws<ArgumentException>("Headers", () => With(name, value!).Validate());

        Assert.StartsWith(fault, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_options_are_held_to_the_same_bounds_as_the_clients()
    {
        Assert.Throws<ArgumentException>("ApiToken", () => new RequestOptions { ApiToken = "" }.Validate());
        Assert.Throws<ArgumentException>("Timeout", () => new RequestOptions { Timeout = TimeSpan.Zero }.Validate());
        Assert.Throws<ArgumentException>("Retry", () => new RequestOptions { Retry = new RetryOptions { MaxRetries = -1 } }.Validate());
        new RequestOptions { ApiToken = "t", Timeout = Timeout.InfiniteTimeSpan, Retry = new RetryOptions() }.Validate();
    }

    private static RequestOptions With(string name, string value) => new() { Headers = new Dictionary<string, string> { [name] = value } };
}
