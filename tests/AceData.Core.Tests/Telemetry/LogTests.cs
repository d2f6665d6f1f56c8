
namespace AceData.Core.Tests;

public sealed class LogTests : IDisposable
{
    private readonly RecordingLogger _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public void A_name_of_letters_digits_and_three_signs_is_shown_and_no_other()
    {
        for (var letter = (char)0; letter < 300; letter++)
        {
            var isShown = char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-';

            Assert.Equal(isShown ? $"a{letter}" : "(not a name)", Log.Name($"a{letter}"));
        }
    }

    [Theory]
    [InlineData(64, 64)]
    [InlineData(65, 64)]
    [InlineData(0, 0)]
    public void A_long_name_is_cut(int length, int shown) => Assert.Equal(new string('x', shown), Log.Name(new string('x', length)));

    [Fact]
    public void No_name_is_an_empty_one() => Assert.Equal(string.Empty, Log.Name(null));

    [Fact]
    public void A_failure_is_told_by_type_status_and_code_as_far_as_it_has_them()
    {
        Log.GaveUp(_log, "chat", 1, new ServerException("said") { StatusCode = 503, Code = "down" });
        Log.GaveUp(_log, "chat", 1, new ServerException("said") { StatusCode = 503 });
        Log.GaveUp(_log, "chat", 1, new ApiConnectionException("said"));
        Log.GaveUp(_log, "chat", 1, new StreamErrorException("said") { Code = "a\nb" });

        Assert.Equal(
            ["ServerException 503 down", "ServerException 503", "ApiConnectionException", "StreamErrorException (not a name)"],
            _log.Lines.Select(line => line.Text["chat: gave up after 1 requests, ".Length..line.Text.IndexOf(';', StringComparison.Ordinal)]));
        Assert.DoesNotContain(_log.Lines, line => line.Text.Contains("said", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_unknown_types_each_of_the_first_hundred_is_logged_once()
    {
        UnknownTypes types = new(_log);

        for (var i = 0; i < 300; i++)
        {
            types.Saw($"type-{i / 2}");
        }

        Assert.Equal(100, _log.Lines.Count);
        Assert.Equal(100, _log.Lines.Select(line => line.Text).Distinct().Count());
    }
}
