using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AceData.Aichat2.Packages.Tests;

/// <summary>The XML documentation of packages, as plain text.</summary>
internal sealed partial class Documentation(IEnumerable<string> files)
{
    private readonly Dictionary<string, XElement> _members = files
        .SelectMany(file => XDocument.Parse(file).Descendants("member"))
        .ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>What a type is, and what stands in its remarks.</summary>
    public string Of(Type type) => Text(_members["T:" + type.FullName], "summary", "remarks");

    /// <summary>What a property is, and its default.</summary>
    public string Of(PropertyInfo property) => Text(_members[$"P:{property.DeclaringType!.FullName}.{property.Name}"], "summary", "value");

    private static string Text(XElement member, params string[] parts)
    {
        StringBuilder text = new();
        foreach (var part in parts.Select(part => member.Element(part)).OfType<XElement>())
        {
            foreach (var node in part.Nodes())
            {
                text.Append(node is XElement element ? Words(element) : ((XText)node).Value);
            }

            text.Append(' ');
        }

        return Space().Replace(text.ToString(), " ").Trim();
    }

    // A name of code is no value in a file.
    private static string Words(XElement element) => element.Attribute("cref")?.Value switch
    {
        "F:System.Threading.Timeout.InfiniteTimeSpan" => "-00:00:00.001",
        { } name => name.Split('(')[0].Split('.')[^1],
        null => element.Attribute("langword")?.Value ?? element.Value,
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
