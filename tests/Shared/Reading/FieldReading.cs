namespace AceData.Tests;

/// <summary>What was read of a document, and what it is when written again.</summary>
internal sealed record FieldReading(ReadingOutcome Outcome, RecordGraph Graph, JsonArray Written)
{
    public static async Task<FieldReading> ReadAsync(ReadingSource source, ReadingOperation operation, byte[] document)
    {
        var outcome = await operation.ReadAsync(document);
        return new FieldReading(outcome, new RecordGraph(outcome.Records), new JsonArray([.. outcome.Records.Select(record => source.Write(record)?.DeepClone())]));
    }

    public int CountOf(Type type) => Graph.Records.Count(record => record.GetType() == type);
}
