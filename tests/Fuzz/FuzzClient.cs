using System.Text.Json.Serialization.Metadata;

namespace AceData.Fuzz;

/// <summary>A client under test: reads cases through its public API.</summary>
internal abstract class FuzzClient
{
    private static readonly JsonSerializerOptions EveryProperty = new() { MaxDepth = 1024, TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    /// <summary>The name of the client in <see cref="FuzzCase.Client"/>.</summary>
    public abstract string Name { get; }

    protected BodyHandler Service { get; } = new();

    /// <summary>The text that a reader which shares no code with the client finds.</summary>
    public abstract ExpectedText Expect(FuzzCase input);

    /// <summary>Reads the case, whole or in pieces.</summary>
    public async Task<FuzzReading> ReadAsync(FuzzCase input, int[] pieces, CancellationToken cancellationToken)
    {
        Service.Body = input.Bytes;
        Service.MediaType = input.MediaType;
        Service.Pieces = pieces;
        List<object> records = [];
        try
        {
            await ReadAsync(input, records, cancellationToken);
            return new FuzzReading(records, TextOf(records), null);
        }
        catch (Exception exception)
        {
            // Which exceptions are right is what the oracle judges.
            return new FuzzReading(records, TextOf(records), exception);
        }
    }

    /// <summary>Looks at everything in a record: its properties, raw JSON included, and what it is written as.</summary>
    /// <exception cref="Exception">Something cannot be read, which is a failure.</exception>
    public virtual void Look(object record)
    {
        _ = record.GetHashCode();
        _ = JsonSerializer.SerializeToUtf8Bytes(record, EveryProperty);
    }

    protected abstract Task ReadAsync(FuzzCase input, List<object> records, CancellationToken cancellationToken);

    protected abstract string TextOf(IReadOnlyList<object> records);

    protected static async Task AddAllAsync(IAsyncEnumerable<object> events, List<object> records)
    {
        // What came before a failure counts too.
        await foreach (var received in events)
        {
            records.Add(received);
        }
    }

    protected HttpClient NewHttpClient() => new(Service) { Timeout = Timeout.InfiniteTimeSpan };
}
