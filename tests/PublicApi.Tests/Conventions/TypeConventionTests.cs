using System.Reflection;

namespace PublicApi.Tests;

public sealed class TypeConventionTests
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Processor", "Impl", "Data", "Info"];

    // Each with its reason.
    private static readonly Dictionary<string, string> NamedAllTheSame = new()
    {
        ["AceData.Dify.AppInfo"] = "The document's own name: GET /info.",
    };

    [Fact]
    public void Classes_are_sealed_static_or_abstract_but_the_exceptions_that_have_others_below_them()
    {
        var open = Package.PublicTypes
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(type => !((typeof(Exception).IsAssignableFrom(type) || type == typeof(AceData.Page<>)) && HasSubclass(type)))
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    [Fact]
    public void Abstract_classes_have_others_below_them()
    {
        Assert.Empty(Package.PublicTypes.Where(type => type is { IsClass: true, IsAbstract: true, IsSealed: false } && !HasSubclass(type)).Select(type => type.FullName));
    }

    [Fact]
    public void No_name_ends_in_a_word_that_says_nothing()
    {
        var empty = Package.PublicTypes
            .Where(type => EmptyWords.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)))
            .Select(type => type.FullName!)
            .Except(NamedAllTheSame.Keys);

        Assert.Empty(empty);
    }

    [Fact]
    public void No_exception_to_that_outlives_its_type()
    {
        Assert.Empty(NamedAllTheSame.Keys.Except(Package.PublicTypes.Select(type => type.FullName!)));
    }

    [Fact]
    public void A_file_has_one_public_type_and_its_name()
    {
        var faults = Package.Names
            .SelectMany(name => Directory.EnumerateFiles(Path.Combine(Package.Root, "src", name), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(path => (Path: path, Types: SourceFile.PublicTypes(path)))
            .Where(file => file.Types.Count > 1 || (file.Types.Count == 1 && Path.GetFileName(file.Path).Split('.')[0] != file.Types[0]))
            .Select(file => $"{Path.GetRelativePath(Package.Root, file.Path)}: {string.Join(", ", file.Types)}");

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_public_type_was_found_in_a_file()
    {
        var found = Package.Names
            .SelectMany(name => Directory.EnumerateFiles(Path.Combine(Package.Root, "src", name), "*.cs", SearchOption.AllDirectories))
            .SelectMany(SourceFile.PublicTypes)
            .ToHashSet();

        Assert.Empty(Package.PublicTypes.Where(type => !type.IsNested).Select(type => type.Name.Split('`')[0]).Except(found));
    }

    [Fact]
    public void Fields_are_constants()
    {
        var fields = from type in Package.PublicTypes
                     where !type.IsEnum
                     from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                     where !field.IsLiteral
                     select $"{type.FullName}.{field.Name}";

        Assert.Empty(fields);
    }

    private static bool HasSubclass(Type type) => Package.PublicTypes.Any(other =>
        other.BaseType == type || (other.BaseType is { IsGenericType: true } generic && generic.GetGenericTypeDefinition() == type));
}
