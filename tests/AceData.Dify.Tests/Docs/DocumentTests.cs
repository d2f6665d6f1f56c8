using System.Text.RegularExpressions;

namespace AceData.Dify.Tests;

public sealed class DocumentTests
{
    private static readonly string Document = Read("dify.md");

    [Fact]
    public void The_table_has_every_operation_and_methods_that_exist()
    {
        var rows = Regex.Matches(Document, "^\\| `(?<operation>[A-Z]+ /[^`]*)` \\| (?<methods>[^|]*) \\|", RegexOptions.Multiline);

        var operations = rows.Select(row => Regex.Replace(row.Groups["operation"].Value, "{[^}]*}", "{}"));
        var documented = DifyDocument.Operations.Select(operation => Regex.Replace($"{operation.Method} {operation.PathTemplate}", "{[^}]*}", "{}"));
        Assert.Equal(documented.Append("PUT /conversations/{}/variables/{}").Append("GET /end-users/{}").Order(StringComparer.Ordinal), operations.Order(StringComparer.Ordinal));
        Assert.All(rows.SelectMany(row => Regex.Matches(row.Groups["methods"].Value, "`([^`]*)`")), AssertExists);
    }

    private static void AssertExists(Match method)
    {
        var name = method.Groups[1].Value.Split('.')[^1];

        Assert.Contains(typeof(DifyChatClient).Assembly.GetExportedTypes(), type => type.IsInterface && type.GetMethod(name) is not null);
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Docs", name));
}
