using System.Text;
using Network.Tests.Clients;

namespace Network.Tests.Matrix;

/// <summary>What an exception says, for every fault between caller and service, kind of call and client.</summary>
public sealed class NetworkMatrixTests
{
    private static readonly string[] Secrets = [ClientSetup.Token, ClientSetup.Prompt, MatrixFaults.ProxyPassword, ClientSetup.Token[..16], ClientSetup.Prompt[..24]];
    private static readonly IReadOnlyDictionary<string, string> Table = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "NetworkMatrix.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .ToDictionary(line => line.Split('|')[1].Trim(), line => line.Trim(), StringComparer.Ordinal);

    public static TheoryData<string> Faults => [.. MatrixFaults.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Fault_ends_every_call_as_the_table_says(string name)
    {
        var fault = MatrixFaults.All.Single(fault => fault.Name == name);

        var cells = await Task.WhenAll(ClientOperations.All.Select(operation => MeasureAsync(fault, operation)));

        var row = Row(name, cells.Select(cell => cell.Text));
        Assert.True(Table.GetValueOrDefault(name) == row, $"The table says:\n{Table.GetValueOrDefault(name)}\nwhat came is:\n{row}");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Fault_brings_no_secret_into_exceptions_or_logs(string name)
    {
        var fault = MatrixFaults.All.Single(fault => fault.Name == name);

        var cells = await Task.WhenAll(ClientOperations.All.Select(operation => MeasureAsync(fault, operation)));

        var hits = cells.SelectMany(cell => cell.Said).Where(text => Secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal)));
        Assert.Empty(hits);
    }

    [Fact]
    public void Table_has_a_row_for_every_fault_and_no_other() =>
        Assert.Equal(MatrixFaults.All.Select(fault => fault.Name).Append("fault").Order(StringComparer.Ordinal), Table.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Table_has_a_column_for_every_call() =>
        Assert.Equal(Row("fault", ClientOperations.All.Select(operation => operation.Name)), Table["fault"]);

    private static async Task<(string Text, IReadOnlyList<string> Said)> MeasureAsync(MatrixFault fault, ClientOperation operation)
    {
        if (!fault.Applies(operation))
        {
            return ("-", []);
        }

        using MatrixRun run = new(TestContext.Current.CancellationToken);
        var requests = await fault.RunAsync(operation, run);
        return (run.Outcome!.Describe(requests), [.. run.Said()]);
    }

    private static string Row(string name, IEnumerable<string> cells)
    {
        StringBuilder row = new($"| {name} |");
        foreach (var cell in cells)
        {
            row.Append(' ').Append(cell).Append(" |");
        }

        return row.ToString();
    }
}
