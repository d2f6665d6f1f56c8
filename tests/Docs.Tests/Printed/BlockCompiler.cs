using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Docs.Tests;

/// <summary>
/// Compiles a block of a page alone, as a reader would paste it: below the usings that the page prints and those that every new project has, and no others.
/// What the block takes as given, the client above all, are the parameters of the method that its source stands in.
/// </summary>
internal static class BlockCompiler
{
    private const string Namespace = "Printed";

    // What ImplicitUsings brings to a console program.
    private const string EveryProject = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // The oldest language our users may have.
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12);

    // Every block is added to this one: what its references hold is read once.
    private static readonly Lazy<CSharpCompilation> Empty = new(() => CSharpCompilation.Create(
        "Printed",
        [Parse(EveryProject)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));

    /// <summary>What the compiler says against a block; what surrounds it is taken as it is, and what is marked as experimental may be shown.</summary>
    public static IReadOnlyList<string> Errors(IReadOnlyList<string> usings, string code, SnippetSource? source = null)
    {
        var surroundings = source is null ? null : Surroundings.Of(source);
        var printed = Parse($"{string.Join('\n', usings)}\nnamespace {Namespace};\n{Wrap(code, surroundings)}");
        var model = Empty.Value.AddSyntaxTrees(surroundings?.Trees(Namespace) ?? []).AddSyntaxTrees(printed).GetSemanticModel(printed);
        return [.. model.GetDiagnostics().Where(error => error.Severity == DiagnosticSeverity.Error && error.Id.StartsWith("CS", StringComparison.Ordinal)).Select(error => $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}")];
    }

    public static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text.ReplaceLineEndings("\n"), Language);

    private static string Wrap(string code, Surroundings? surroundings)
    {
        if (IsGood(code) && Parse(code).GetCompilationUnitRoot().Members.All(member => member is BaseTypeDeclarationSyntax))
        {
            return code;
        }

        var declaration = surroundings?.Declaration ?? "internal static partial class Block";
        var method = $"{declaration} {{ internal static async System.Threading.Tasks.Task PrintedAsync() {{\n{code}\n}} }}";
        return IsGood(method) ? method : $"{declaration} {{\n{code}\n}}";
    }

    private static bool IsGood(string text) => !Parse(text).GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error);
}
