using System.Reflection;

namespace PublicApi.Tests;

/// <summary>All that users of a package can see of it, one line a declaration, in an order that does not depend on the compiler.</summary>
internal static class SurfaceText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(string package, string framework)
    {
        using MetadataLoadContext context = new(new BuildResolver(framework), "System.Private.CoreLib");
        var types = context.LoadFromAssemblyPath(Package.PathOf(package, framework)).GetExportedTypes();
        return [.. types.OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Lines).Skip(1)];
    }

    private static IEnumerable<string> Lines(Type type) =>
        [string.Empty, Head(type), .. Members(type).Order(StringComparer.Ordinal).Select(member => $"    {member}")];

    private static string Head(Type type)
    {
        var arguments = type.IsGenericType ? $"<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>" : string.Empty;
        var bases = Bases(type).ToList();
        var above = bases.Count == 0 ? string.Empty : $" : {string.Join(", ", bases)}";
        return $"{AttributeText.Of(type.GetCustomAttributesData())}public {Kind(type)} {type.Namespace}.{TypeText.Name(type)}{arguments}{above}{MemberText.Constraints(type.GetGenericArguments())}";
    }

    private static string Kind(Type type)
    {
        if (type.IsInterface)
        {
            return "interface";
        }

        if (type.IsEnum)
        {
            return "enum";
        }

        var record = IsRecord(type) ? "record " : string.Empty;
        if (type.IsValueType)
        {
            return $"{(MemberText.Has(type.GetCustomAttributesData(), "IsReadOnlyAttribute") ? "readonly " : string.Empty)}{(type.IsByRefLike ? "ref " : string.Empty)}{record}struct";
        }

        var modifier = (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static ",
            (true, false) => "abstract ",
            (false, true) => "sealed ",
            _ => string.Empty,
        };
        return $"{modifier}{(record.Length > 0 ? "record" : "class")}";
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.BaseType is { } above && above.FullName is not ("System.Object" or "System.ValueType" or "System.Enum"))
        {
            yield return TypeText.Of(above, NullableFlags.None);
        }

        // What comes with the base type, with another interface or with every enum and record is not said again.
        var all = type.IsEnum ? [] : type.GetInterfaces();
        var implied = all.SelectMany(one => one.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []).ToHashSet();
        foreach (var own in all.Where(one => !implied.Contains(one) && !(IsRecord(type) && one.Name == "IEquatable`1")).Select(one => TypeText.Of(one, NullableFlags.None)).Order(StringComparer.Ordinal))
        {
            yield return own;
        }
    }

    private static IEnumerable<string> Members(Type type) =>
        type.GetFields(Declared).Where(field => IsVisible(field.Attributes) && !field.IsSpecialName).Select(MemberText.Of)
            .Concat(type.GetEvents(Declared).Where(declared => IsVisible(declared.AddMethod!)).Select(MemberText.Of))
            .Concat(type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible)).Where(IsWritten).Select(MemberText.Of))
            .Concat(type.GetConstructors(Declared).Where(constructor => !constructor.IsStatic && IsVisible(constructor) && IsWritten(constructor)).Select(MemberText.Of))
            .Concat(type.GetMethods(Declared).Where(method => IsVisible(method) && IsWritten(method) && !IsAccessor(method)).Select(MemberText.Of));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$", Declared) is not null || type.GetMethod("PrintMembers", Declared) is not null;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    // What the compiler makes for every record is no news.
    private static bool IsWritten(MemberInfo member) =>
        !MemberText.Has(member.GetCustomAttributesData(), "CompilerGeneratedAttribute")
        && member is not PropertyInfo { Name: "EqualityContract" };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
}
