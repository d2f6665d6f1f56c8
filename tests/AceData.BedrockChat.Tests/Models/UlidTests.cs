using System.Text.RegularExpressions;

namespace AceData.BedrockChat.Tests;

public sealed partial class UlidTests
{
    private readonly WatchedTimeProvider _clock = new();

    [Fact]
    public void An_id_has_26_letters_of_crockfords_alphabet_and_is_never_the_same()
    {
        var ids = Enumerable.Range(0, 10_000).Select(_ => Ulid.New()).ToList();

        Assert.All(ids, id => Assert.Matches(Shape(), id));
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Ids_sort_by_time()
    {
        List<string> ids = [];
        for (var i = 0; i < 1000; i++)
        {
            ids.Add(Ulid.New(_clock));
            _clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void An_id_begins_with_its_time()
    {
        const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

        var time = Ulid.New(_clock)[..10].Aggregate(0L, (sum, letter) => sum * 32 + Letters.IndexOf(letter, StringComparison.Ordinal));

        Assert.Equal(_clock.GetUtcNow().ToUnixTimeMilliseconds(), time);
    }

    [Fact]
    public void All_of_the_rest_is_chance()
    {
        var ids = Enumerable.Range(0, 2000).Select(_ => Ulid.New(_clock)).ToList();

        Assert.All(Enumerable.Range(10, 16), place => Assert.Equal(32, ids.Select(id => id[place]).Distinct().Count()));
    }

    [GeneratedRegex("^[0-7][0-9A-HJKMNP-TV-Z]{25}$")]
    private static partial Regex Shape();
}
