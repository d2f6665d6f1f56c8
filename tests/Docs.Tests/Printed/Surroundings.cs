using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Docs.Tests;

/// <summary>The file that a block of a page was taken from, without the block: the type, with what the method was given as its fields.</summary>
internal sealed class Surroundings
{
    // What the projects of these files use everywhere.
    private const string Usings = "using Xunit;\n";

    private readonly CompilationUnitSyntax _file;
    private readonly TypeDeclarationSyntax? _type;
    private readonly IReadOnlyList<string> _others;

    private Surroundings(CompilationUnitSyntax file, TypeDeclarationSyntax? type, IReadOnlyList<string> others)
    {
        _file = file;
        _type = type;
        _others = others;
    }

    /// <summary>How the type is declared that the block belongs into.</summary>
    public string? Declaration => _type is null ? null : $"{(_type.Modifiers.Any(SyntaxKind.StaticKeyword) ? "static " : string.Empty)}partial class {_type.Identifier.Text}";

    public static Surroundings Of(SnippetSource source)
    {
        var text = File.ReadAllText(source.Path).ReplaceLineEndings("\n");
        var lines = text.Split('\n');
        var begin = lines.Take(source.First).Sum(line => line.Length + 1);
        var end = begin + lines.Skip(source.First).Take(source.Count).Sum(line => line.Length + 1);
        var others = Path.GetDirectoryName(source.Path)!.Contains("samples", StringComparison.Ordinal)
            ? Directory.GetFiles(Path.GetDirectoryName(source.Path)!, "*.cs").Where(path => path != source.Path).Select(File.ReadAllText).ToList()
            : [];

        var file = BlockCompiler.Parse(text).GetCompilationUnitRoot();
        var type = file.DescendantNodes().OfType<TypeDeclarationSyntax>().LastOrDefault(type => type.OpenBraceToken.SpanStart < begin && type.CloseBraceToken.SpanStart >= end);
        var method = type?.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(method => method.Body is { } body && body.SpanStart < begin && body.Span.End >= end);
        if (type is null || method is null)
        {
            file = BlockCompiler.Parse(text[..begin] + text[end..]).GetCompilationUnitRoot();
            type = type is null ? null : file.DescendantNodes().OfType<TypeDeclarationSyntax>().First(other => other.Identifier.Text == type.Identifier.Text);
            return new Surroundings(file, type, others);
        }

        var given = method.ParameterList.Parameters.Select(parameter => SyntaxFactory.ParseMemberDeclaration($"private static {parameter.Type} {parameter.Identifier} = default!;\n")!);
        var without = type.RemoveNode(method, SyntaxRemoveOptions.KeepNoTrivia)!.AddMembers([.. given]);
        file = file.ReplaceNode(type, without);
        return new Surroundings(file, file.DescendantNodes().OfType<TypeDeclarationSyntax>().First(other => other.Identifier.Text == type.Identifier.Text), others);
    }

    public IEnumerable<SyntaxTree> Trees(string name) => _others.Select(text => BlockCompiler.Parse(text).GetCompilationUnitRoot())
        .Append(_type is null ? _file : _file.ReplaceNode(_type, _type.Modifiers.Any(SyntaxKind.PartialKeyword) ? _type : _type.AddModifiers(SyntaxFactory.ParseToken("partial "))))
        .Select(file => BlockCompiler.Parse(Usings + Move(file, name)));

    // Into a namespace of no package, so that a block sees no package because of where it stands.
    private static string Move(CompilationUnitSyntax file, string name)
    {
        if (file.Members.FirstOrDefault() is not FileScopedNamespaceDeclarationSyntax old)
        {
            return file.ToFullString();
        }

        var parts = old.Name.ToString().Split('.');
        var seen = Enumerable.Range(1, parts.Length - 1).Select(length => $"using {string.Join('.', parts[..length])};\n");
        return string.Concat(seen) + file.ReplaceNode(old, old.WithName(SyntaxFactory.ParseName(name))).ToFullString();
    }
}
