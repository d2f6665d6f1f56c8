namespace PublicApi.Tests;

/// <summary>Types as C# writes them.</summary>
internal static class TypeText
{
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.Char"] = "char",
        ["System.Decimal"] = "decimal",
        ["System.Double"] = "double",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.Object"] = "object",
        ["System.Single"] = "float",
        ["System.String"] = "string",
        ["System.Void"] = "void",
    };

    public static string Of(Type type, NullableFlags flags)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, flags);
        }

        if (type.IsArray)
        {
            var mark = flags.TakeIsNullable() ? "[]?" : "[]";
            return Of(type.GetElementType()!, flags) + mark;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition().FullName == "System.Nullable`1")
        {
            return Of(type.GetGenericArguments()[0], flags) + "?";
        }

        return type.IsGenericType ? Generic(type, flags) : Plain(type, flags);
    }

    /// <summary>The name without its namespace: a surface where that is not clear has a fault of its own.</summary>
    public static string Name(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{name}" : name;
    }

    private static string Plain(Type type, NullableFlags flags)
    {
        var isNullable = !type.IsValueType && flags.TakeIsNullable();
        return Keywords.GetValueOrDefault(type.FullName ?? string.Empty, Name(type)) + (isNullable ? "?" : string.Empty);
    }

    private static string Generic(Type type, NullableFlags flags)
    {
        var isNullable = flags.TakeIsNullable() && !type.IsValueType;
        var arguments = string.Join(", ", type.GetGenericArguments().Select(argument => Of(argument, flags)));
        return $"{Name(type)}<{arguments}>{(isNullable ? "?" : string.Empty)}";
    }
}
