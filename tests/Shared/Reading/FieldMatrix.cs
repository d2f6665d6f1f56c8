namespace AceData.Tests;

/// <summary>Tries every odd value in every place of every document of a client.</summary>
internal sealed class FieldMatrix
{
    private readonly ReadingSource _source;

    public FieldMatrix(ReadingSource source)
    {
        _source = source;
        Places = [.. source.Operations.SelectMany(operation =>
        {
            SampleDocument document = new(source, operation.Root);
            return document.Sites.Select(site => new FieldPlace(operation, document.Root, site));
        })];
    }

    public IReadOnlyList<FieldPlace> Places { get; }

    public int Count => Places.Count * OddValue.All.Count;

    /// <summary>Reads a valid document of every operation.</summary>
    /// <returns>What is wrong with any.</returns>
    public async Task<IReadOnlyList<string>> CheckDocumentsAsync()
    {
        List<string> failures = [];
        foreach (var operation in _source.Operations)
        {
            try
            {
                var outcome = await operation.ReadAsync(Encoding.UTF8.GetBytes(new SampleDocument(_source, operation.Root).Root.ToJsonString()));
                failures.AddRange(new RecordGraph(outcome.Records).Records
                    .SelectMany(record => (RecordGraph.AdditionalProperties(record)?.Keys ?? []).Select(name => $"{operation.Name}: {record.GetType().Name} has no property for {name}")));
            }
            catch (AceDataException exception)
            {
                failures.Add($"{operation.Name}: {exception.Message}");
            }
        }

        return failures;
    }

    /// <summary>Tries every odd value in every place that belongs to a record.</summary>
    public async Task<IReadOnlyList<FieldFailure>> RunAsync(string owner)
    {
        List<FieldFailure> failures = [];
        foreach (var places in Places.Where(place => place.Site.Owner.Name == owner).GroupBy(place => (place.Operation, place.Document)))
        {
            var valid = await FieldReading.ReadAsync(_source, places.Key.Operation, Encoding.UTF8.GetBytes(places.Key.Document.ToJsonString()));
            foreach (var place in places)
            {
                foreach (var value in OddValue.All)
                {
                    if (await FailureAsync(place, value, valid) is { } failure)
                    {
                        failures.Add(new FieldFailure(place, value, failure));
                    }
                }
            }
        }

        return failures;
    }

    private async Task<string?> FailureAsync(FieldPlace place, OddValue value, FieldReading valid)
    {
        try
        {
            var reading = await FieldReading.ReadAsync(_source, place.Operation, place.Site.Put(value, place.Document));
            return new FieldVerdict(_source, place, value, valid, reading).Failure();
        }
        catch (ProtocolException) when (_source.IsNeeded(place.Site))
        {
            return null;
        }
        catch (Exception exception)
        {
            // Whatever it is, it is a failure of this combination, and the others are to be tried too.
            return $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}";
        }
    }
}

/// <summary>A place in the document of an operation.</summary>
internal sealed record FieldPlace(ReadingOperation Operation, JsonNode Document, FieldSite Site);

/// <summary>A combination that failed.</summary>
internal sealed record FieldFailure(FieldPlace Place, OddValue Value, string Reason);
