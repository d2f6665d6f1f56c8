namespace AceData.Tests;

/// <summary>The JSON corpus in every body and stream of a client.</summary>
/// <typeparam name="TSource">What the client reads.</typeparam>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "xUnit takes the data of theories from static members.")]
public abstract class JsonReadingTests<TSource>
    where TSource : ReadingSource, new()
{
    private const string Unknown = "from_the_future";

    private static readonly TSource Source = new();

    private static readonly IReadOnlyList<(ReadingOperation Operation, string Document)> Documents =
        [.. Source.Operations.Select(operation => (operation, new SampleDocument(Source, operation.Root).Root.ToJsonString()))];

    public static TheoryData<string> Valid => [.. JsonCorpus.Valid];

    public static TheoryData<string> Others => [.. JsonCorpus.Invalid, .. JsonCorpus.Either];

    [Fact]
    public void The_corpus_is_large() => Assert.True(JsonCorpus.Count >= 150);

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task Valid_JSON_in_an_unknown_field_is_kept_as_it_came(string name)
    {
        var json = JsonCorpus.Json(name);
        var expected = JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = 2048 });
        foreach (var (operation, document) in Documents.Where(document => !IsSplit(document.Operation, json)))
        {
            var outcome = await operation.ReadAsync(Put(document, json));

            var records = new RecordGraph(outcome.Records).Records;
            if (!records.Any(record => record.GetType() == operation.Root))
            {
                // Only the items of a page are returned.
                continue;
            }

            var kept = records
                .Select(record => RecordGraph.AdditionalProperties(record)?.GetValueOrDefault(Unknown))
                .FirstOrDefault(value => value is { ValueKind: not JsonValueKind.Undefined });
            Assert.True(kept is { } value && JsonElement.DeepEquals(value, expected), $"{operation.Name} keeps {kept}");
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Other_JSON_ends_in_an_answer_or_in_a_typed_exception(string name)
    {
        var json = JsonCorpus.Json(name);
        foreach (var (operation, document) in Documents)
        {
            foreach (var body in new[] { Put(document, json), json })
            {
                try
                {
                    _ = new RecordGraph((await operation.ReadAsync(body)).Records);
                }
                catch (AceDataException)
                {
                    // What is no JSON is refused.
                }
                catch (Exception exception)
                {
                    Assert.Fail($"{operation.Name}: {exception}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task Valid_JSON_as_an_event_of_its_own_leaves_the_text_whole(string name)
    {
        foreach (var (operation, _) in Documents.Where(document => document.Operation.IsStreamPart && !IsSplit(document.Operation, JsonCorpus.Json(name))))
        {
            var outcome = await operation.ReadAsync(JsonCorpus.Json(name));

            // Some of the corpus are events with a text of their own.
            Assert.StartsWith("Hello ", outcome.Text, StringComparison.Ordinal);
            Assert.EndsWith("world", outcome.Text, StringComparison.Ordinal);
        }
    }

    // The line ends there, as it should.
    private static bool IsSplit(ReadingOperation operation, byte[] json) => operation.IsStream && json.AsSpan().IndexOfAny((byte)'\r', (byte)'\n') >= 0;

    private static byte[] Put(string document, byte[] json) => [.. Encoding.UTF8.GetBytes($"{{\"{Unknown}\":"), .. json, (byte)',', .. Encoding.UTF8.GetBytes(document[1..])];
}
