namespace AceData.Tests;

/// <summary>What every client must make of every fault: what its Reliability/FaultMatrix.md says.</summary>
public abstract class FaultMatrixTests
{
    private static readonly IReadOnlyDictionary<string, string> Table = FaultMatrix.ReadTable(Path.Combine(AppContext.BaseDirectory, "Reliability", "FaultMatrix.md"));

    private readonly FaultMatrix _matrix;

    private protected FaultMatrixTests(IReadOnlyList<FaultOperation> operations) => _matrix = new FaultMatrix(operations);

    public static TheoryData<string> Faults => [.. FaultMatrix.Faults.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_ends_every_operation_as_the_table_says(string name)
    {
        var fault = FaultMatrix.Faults.Single(fault => fault.Name == name);

        var row = await _matrix.RunAsync(fault, TestContext.Current.CancellationToken);

        var expected = Table.GetValueOrDefault(name);
        Assert.True(expected == row, $"The table says:\n{expected}\nwhat came is:\n{row}");
    }

    [Fact]
    public void The_table_has_a_row_for_every_fault_and_no_other() =>
        Assert.Equal(FaultMatrix.Faults.Select(fault => fault.Name).Order(StringComparer.Ordinal), Table.Keys.Order(StringComparer.Ordinal));
}
