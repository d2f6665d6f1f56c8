using System.Reflection;

namespace PublicApi.Tests;

/// <summary>The attributes that are part of what a user may rely on.</summary>
internal static class AttributeText
{
    private static readonly HashSet<string> Shown =
    [
        "AllowNullAttribute",
        "CollectionBuilderAttribute",
        "DisallowNullAttribute",
        "DoesNotReturnAttribute",
        "EditorBrowsableAttribute",
        "ExperimentalAttribute",
        "FlagsAttribute",
        "JsonConverterAttribute",
        "MaybeNullAttribute",
        "MaybeNullWhenAttribute",
        "NotNullAttribute",
        "NotNullIfNotNullAttribute",
        "NotNullWhenAttribute",
        "ObsoleteAttribute",
        "RequiresDynamicCodeAttribute",
        "RequiresUnreferencedCodeAttribute",
        "SetsRequiredMembersAttribute",
    ];

    /// <returns>Each with a blank after it; empty for none.</returns>
    public static string Of(IEnumerable<CustomAttributeData> attributes) =>
        string.Concat(attributes.Where(IsShown).Select(Text).Order(StringComparer.Ordinal));

    // The compiler adds an Obsolete of its own for compilers that do not know the feature.
    private static bool IsShown(CustomAttributeData attribute) =>
        Shown.Contains(attribute.AttributeType.Name) && !(attribute.AttributeType.Name == "ObsoleteAttribute" && Arguments(attribute).Contains("not supported in this version of your compiler", StringComparison.Ordinal));

    private static string Text(CustomAttributeData attribute)
    {
        var arguments = Arguments(attribute);
        return $"[{attribute.AttributeType.Name[..^"Attribute".Length]}{(arguments.Length == 0 ? string.Empty : $"({arguments})")}] ";
    }

    private static string Arguments(CustomAttributeData attribute) => string.Join(", ", attribute.ConstructorArguments.Select(argument => argument.Value switch
    {
        Type type => $"typeof({TypeText.Name(type)})",
        var value => ValueText.Of(value, argument.ArgumentType),
    }));
}
