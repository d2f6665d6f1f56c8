using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace PublicApi.Tests;

public sealed class DocumentationTests
{
    private const int MaxSummaryLength = 200;

    private static readonly Dictionary<string, XElement> Documented = Package.Names
        .SelectMany(name => XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{name}.xml")).Descendants("member"))
        .Where(member => !member.Attribute("name")!.Value.Contains("SourceGeneration", StringComparison.Ordinal))

        // Source that several packages compile into themselves stands in each of their files.
        .DistinctBy(member => member.Attribute("name")!.Value)
        .ToDictionary(member => member.Attribute("name")!.Value);

    [Fact]
    public void Every_public_type_and_member_says_what_it_is()
    {
        var silent = Members().Where(member => Inherits(member) is not true && string.IsNullOrWhiteSpace(Find(member)?.Element("summary")?.Value) && Find(member)?.Element("summary")?.HasElements is not true);

        Assert.Empty(silent.Select(DocumentationId.Of));
    }

    [Fact]
    public void Every_parameter_is_explained()
    {
        var unexplained = from method in Members().OfType<MethodBase>()
                          where Inherits(method) is false
                          from parameter in method.GetParameters()
                          where !Find(method)!.Elements("param").Any(text => text.Attribute("name")!.Value == parameter.Name && text.Value.Length + text.Elements().Count() > 0)
                          select $"{DocumentationId.Of(method)}: {parameter.Name}";

        Assert.Empty(unexplained);
    }

    [Fact]
    public void Every_result_is_explained()
    {
        var unexplained = from method in Members().OfType<MethodInfo>()
                          where Inherits(method) is false && method.ReturnType != typeof(void) && !method.Name.StartsWith("op_", StringComparison.Ordinal)
                          where Find(method)!.Element("returns") is null
                          select DocumentationId.Of(method);

        Assert.Empty(unexplained);
    }

    [Fact]
    public void A_summary_fits_on_one_line()
    {
        var tooLong = from member in Members()
                      let summary = Find(member)?.Element("summary")?.Value.Trim()
                      where summary?.Length > MaxSummaryLength
                      select $"{DocumentationId.Of(member)}: {summary!.Length}";

        Assert.Empty(tooLong);
    }

    private static IEnumerable<MemberInfo> Members() => Package.PublicTypes.SelectMany(type =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => !typeof(Delegate).IsAssignableFrom(type) && IsWritten(member))
            .Prepend(type));

    private static bool IsWritten(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member switch
    {
        Type => false,
        FieldInfo field => !field.IsSpecialName,
        MethodInfo method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal),

        // A constructor without parameters says nothing that its type does not, written or not.
        ConstructorInfo constructor => constructor.GetParameters().Length > 0,
        _ => true,
    };

    private static XElement? Find(MemberInfo member) => Documented.GetValueOrDefault(DocumentationId.Of(member));

    /// <returns><see langword="null"/> when there is no documentation at all.</returns>
    private static bool? Inherits(MemberInfo member) => Find(member) is { } found ? found.Element("inheritdoc") is not null : null;
}
