using System.Globalization;
using System.Reflection;

namespace PublicApi.Tests;

/// <summary>Constants as C# writes them.</summary>
internal static class ValueText
{
    public static string Of(object? value, Type type) => value switch
    {
        null => type.IsValueType && !type.FullName!.StartsWith("System.Nullable", StringComparison.Ordinal) ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ when type.IsEnum => EnumText(value, type),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string EnumText(object value, Type type)
    {
        var field = type.GetFields(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(field => Equals(field.GetRawConstantValue(), value));
        return field is null ? Convert.ToString(value, CultureInfo.InvariantCulture)! : $"{type.Name}.{field.Name}";
    }
}
