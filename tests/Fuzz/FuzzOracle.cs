namespace AceData.Fuzz;

/// <summary>Says whether a client did right with a case.</summary>
internal sealed class FuzzOracle
{
    // For small cases; buffers and compiled contracts come on top.
    private const long FreeBytes = 4 * 1024 * 1024;
    private const long BytesPerByte = 256;

    private readonly Dictionary<string, FuzzClient> _clients = new FuzzClient[] { new Aichat2Fuzz(), new DifyFuzz(), new BedrockChatFuzz() }.ToDictionary(client => client.Name);

    /// <returns>What is wrong; <see langword="null"/> for nothing.</returns>
    public async Task<string?> JudgeAsync(FuzzCase input, int[] pieces, CancellationToken cancellationToken)
    {
        var client = _clients[input.Client];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var whole = await client.ReadAsync(input, [], cancellationToken);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > FreeBytes + (BytesPerByte * input.Bytes.Length))
        {
            return $"{allocated} bytes were allocated for {input.Bytes.Length}";
        }

        return Escaped(whole) ?? Unreadable(client, whole) ?? Other(whole, await client.ReadAsync(input, pieces, cancellationToken)) ?? Lost(client.Expect(input), whole);
    }

    private static string? Escaped(FuzzReading reading) => reading.Failure is null or AceDataException or OperationCanceledException
        ? null
        : $"{reading.Failure.GetType().Name} escaped: {reading.Failure.Message} {Origin(reading.Failure)}";

    private static string? Unreadable(FuzzClient client, FuzzReading reading)
    {
        foreach (var record in reading.Records)
        {
            try
            {
                client.Look(record);
            }
            catch (Exception exception)
            {
                // Any exception here would have come in a user's code.
                return $"{record.GetType().Name} cannot be looked at: {exception.GetType().Name}: {exception.Message} {Origin(exception)}";
            }
        }

        return null;
    }

    private static string? Other(FuzzReading whole, FuzzReading pieces)
    {
        if (whole.Failure?.GetType() != pieces.Failure?.GetType())
        {
            return $"whole it ends in {End(whole)}, in pieces in {End(pieces)}";
        }

        if (whole.Text != pieces.Text)
        {
            return $"whole the text is \"{whole.Text}\", in pieces \"{pieces.Text}\"";
        }

        if (whole.Records.Count != pieces.Records.Count)
        {
            return $"whole there are {whole.Records.Count} records, in pieces {pieces.Records.Count}";
        }

        for (var i = 0; i < whole.Records.Count; i++)
        {
            if (Difference(whole.Records[i], pieces.Records[i]) is { } difference)
            {
                return $"record {i}, {difference}";
            }
        }

        return null;
    }

    private static string? Difference(object whole, object pieces)
    {
        try
        {
            return whole.Equals(pieces) ? null : $"{whole.GetType().Name}, is another in pieces";
        }
        catch (Exception exception)
        {
            // Any exception here would have come in a user's code.
            return $"{whole.GetType().Name}, cannot be compared: {exception.GetType().Name}: {exception.Message} {Origin(exception)}";
        }
    }

    private static string? Lost(ExpectedText expected, FuzzReading reading)
    {
        if (expected.MustSucceed && reading.Failure is not null)
        {
            return $"an answer was refused with {End(reading)}: {reading.Failure.Message}";
        }

        return expected.Matches(reading) ? null : $"the text is \"{reading.Text}\"; expected {(expected.IsWhole ? "was" : "to begin with")} \"{expected.Text}\"; it ends in {End(reading)}";
    }

    private static string End(FuzzReading reading) => reading.Failure?.GetType().Name ?? "success";

    private static string Origin(Exception exception) => exception.StackTrace?.Split('\n').Take(3) is { } lines ? string.Join(" <", lines.Select(static line => line.Trim())) : string.Empty;
}
