namespace AceData.Core.Tests;

/// <summary>JSON that is kept as it came, but for halves of surrogates, which nothing could read.</summary>
public sealed class SoundJsonTests
{
    [Theory]
    [InlineData("""["a","\u0041",1]""", """["a","\u0041",1]""")]
    [InlineData("""["\ud83d\udc4b","\uD83D\uDC4B"]""", """["\ud83d\udc4b","\uD83D\uDC4B"]""")]
    [InlineData("""["\ud83d"]""", """["\uFFFD"]""")]
    [InlineData("""["\uD83D"]""", """["\uFFFD"]""")]
    [InlineData("""["\udc4b","\uDC4B"]""", """["\uFFFD","\uFFFD"]""")]
    [InlineData("""["\uD83D\u0041"]""", """["\uFFFD\u0041"]""")]
    [InlineData("""["\uD83D\uD83D\uDC4B"]""", """["\uFFFD\uD83D\uDC4B"]""")]
    [InlineData("""["\uD83D\n\\u"]""", """["\uFFFD\n\\u"]""")]
    [InlineData("""{"\uDfff":"\uDBfF\uDc00"}""", """{"\uFFFD":"\uDBfF\uDc00"}""")]
    [InlineData("\"\\uD83D\"", "\"\\uFFFD\"")]
    [InlineData("\"\\ud83d\"", "\"\\uFFFD\"")]
    public void Halves_of_pairs_become_the_sign_for_what_cannot_be_read_and_the_rest_stays(string json, string kept)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(json));

        Assert.Equal(kept, LenientJson.Read(ref reader).GetRawText());
    }
}
