namespace AceData.Tests;

/// <summary>Tries every fault on every operation, and reads what must come of it from a table.</summary>
internal sealed class FaultMatrix(IReadOnlyList<FaultOperation> operations)
{
    public static IReadOnlyList<SocketFault> Faults { get; } = [.. NetworkFaults.All(), .. StatusFaults.All(), .. BodyFaults.All()];

    /// <summary>The rows of a table in a Markdown file, by the name of their fault.</summary>
    public static IReadOnlyDictionary<string, string> ReadTable(string file) => File.ReadLines(file)
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| fault ", StringComparison.Ordinal))
        .ToDictionary(line => line.Split('|')[1].Trim(), line => line.Trim(), StringComparer.Ordinal);

    /// <summary>Tries one fault on every operation.</summary>
    /// <returns>The row of the table, as it is.</returns>
    public async Task<string> RunAsync(SocketFault fault, CancellationToken cancellationToken)
    {
        var cells = await Task.WhenAll(operations.Select(operation => RunAsync(fault, operation, cancellationToken)));
        StringBuilder row = new($"| {fault.Name} |");
        foreach (var cell in cells)
        {
            row.Append(' ').Append(cell).Append(" |");
        }

        return row.ToString();
    }

    private static async Task<string> RunAsync(SocketFault fault, FaultOperation operation, CancellationToken cancellationToken)
    {
        await using var elsewhere = ScriptedServer.Start(connection => connection.ReadRequestAsync());
        FaultSetting setting = new(operation.Answer, elsewhere.Address);
        await using var server = ScriptedServer.Start(connection => fault.Serve(connection, setting));
        using var session = operation.Open(fault.Address(server.Address), fault.Limits);
        var seenBefore = 0;
        if (fault.CallsBefore)
        {
            await session.CallAsync(cancellationToken);
            seenBefore = server.Requests.Count;
            await (fault.ClosesBetween ? server.FirstClosed : Task.CompletedTask);
        }

        string outcome;
        try
        {
            var made = await session.CallAsync(cancellationToken);
            outcome = FaultOutcome.Good(made, server.Requests.Count - seenBefore);
        }
        catch (Exception exception)
        {
            outcome = FaultOutcome.Of(exception, server.Requests.Count - seenBefore);
        }

        return elsewhere.Connections == 0 ? outcome : "another origin was asked";
    }
}
