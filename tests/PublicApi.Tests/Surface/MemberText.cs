using System.Reflection;

namespace PublicApi.Tests;

/// <summary>Members as C# declares them, without their bodies.</summary>
internal static class MemberText
{
    public static string Of(FieldInfo field)
    {
        var type = TypeText.Of(field.FieldType, NullableFlags.Of(field.GetCustomAttributesData(), field.DeclaringType));
        var attributes = AttributeText.Of(field.GetCustomAttributesData());
        if (field.DeclaringType!.IsEnum)
        {
            return $"{attributes}{field.Name} = {field.GetRawConstantValue()}";
        }

        return field.IsLiteral
            ? $"{attributes}{Access(field.IsFamily)} const {type} {field.Name} = {ValueText.Of(field.GetRawConstantValue(), field.FieldType)}"
            : $"{attributes}{Access(field.IsFamily)} {(field.IsStatic ? "static " : string.Empty)}{(field.IsInitOnly ? "readonly " : string.Empty)}{type} {field.Name}";
    }

    public static string Of(EventInfo declared) =>
        $"{Access(false)} event {TypeText.Of(declared.EventHandlerType!, NullableFlags.Of(declared.GetCustomAttributesData(), declared.DeclaringType))} {declared.Name}";

    public static string Of(PropertyInfo property)
    {
        var (getter, setter) = (Visible(property.GetMethod), Visible(property.SetMethod));
        var type = TypeText.Of(property.PropertyType, NullableFlags.Of(property.GetCustomAttributesData(), property.DeclaringType));
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"this[{Parameters(parameters, getter)}]" : property.Name;
        var required = Has(property.GetCustomAttributesData(), "RequiredMemberAttribute") ? "required " : string.Empty;
        var allowed = setter is null ? string.Empty : AttributeText.Of(setter.GetParameters()[^1].GetCustomAttributesData());
        return $"{AttributeText.Of(property.GetCustomAttributesData())}{allowed}{Access((getter ?? setter)!.IsFamily)} {Modifiers((getter ?? setter)!)}{required}{type} {index} {{ {(getter is null ? string.Empty : "get; ")}{Setter(getter, setter)}}}";
    }

    public static string Of(ConstructorInfo constructor) =>
        $"{AttributeText.Of(constructor.GetCustomAttributesData())}{Access(constructor.IsFamily)} {TypeText.Name(constructor.DeclaringType!)}({Parameters(constructor.GetParameters(), constructor)})";

    public static string Of(MethodInfo method)
    {
        var type = TypeText.Of(method.ReturnType, NullableFlags.Of(method.ReturnParameter.GetCustomAttributesData(), method, method.DeclaringType));
        var extended = Has(method.GetCustomAttributesData(), "ExtensionAttribute") ? "this " : string.Empty;
        var reference = method.ReturnType.IsByRef ? "ref " : string.Empty;
        return $"{AttributeText.Of(method.GetCustomAttributesData())}{Access(method.IsFamily)} {Modifiers(method)}{reference}{type} {method.Name}{Arguments(method)}({extended}{Parameters(method.GetParameters(), method)}){Constraints(method.GetGenericArguments())}";
    }

    public static string Parameters(IEnumerable<ParameterInfo> parameters, MemberInfo? member) => string.Join(", ", parameters.Select(parameter =>
    {
        var attributes = parameter.GetCustomAttributesData();
        var type = TypeText.Of(parameter.ParameterType, NullableFlags.Of(attributes, member, parameter.Member.DeclaringType));
        var passed = (parameter.ParameterType.IsByRef, parameter.IsOut, parameter.IsIn) switch
        {
            (false, _, _) => Has(attributes, "ParamArrayAttribute") || Has(attributes, "ParamCollectionAttribute") ? "params " : string.Empty,
            (_, true, _) => "out ",
            (_, _, true) => "in ",
            _ => "ref ",
        };
        var value = parameter.HasDefaultValue ? $" = {ValueText.Of(parameter.RawDefaultValue, parameter.ParameterType)}" : string.Empty;
        return $"{AttributeText.Of(attributes)}{passed}{type} {parameter.Name}{value}";
    }));

    public static string Constraints(IEnumerable<Type> parameters) => string.Concat(parameters.Select(parameter =>
    {
        List<string> all = [];
        var flags = parameter.GenericParameterAttributes;
        var nullable = NullableFlags.Of(parameter.GetCustomAttributesData(), parameter.DeclaringMethod, parameter.DeclaringType).Take();
        if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            all.Add(nullable == 2 ? "class?" : "class");
        }
        else if (flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            all.Add("struct");
        }
        else if (nullable == 1)
        {
            all.Add("notnull");
        }

        all.AddRange(parameter.GetGenericParameterConstraints().Where(type => type.FullName != "System.ValueType").Select(type => TypeText.Of(type, NullableFlags.None)));
        if (flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            all.Add("new()");
        }

        return all.Count == 0 ? string.Empty : $" where {parameter.Name} : {string.Join(", ", all)}";
    }));

    public static bool Has(IEnumerable<CustomAttributeData> attributes, string name) => attributes.Any(attribute => attribute.AttributeType.Name == name);

    private static string Arguments(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : string.Empty;

    private static MethodInfo? Visible(MethodInfo? accessor) => accessor is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true } ? accessor : null;

    private static string Setter(MethodInfo? getter, MethodInfo? setter)
    {
        if (setter is null)
        {
            return string.Empty;
        }

        var access = getter is { IsPublic: true } && !setter.IsPublic ? "protected " : string.Empty;
        return setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ? $"{access}init; " : $"{access}set; ";
    }

    private static string Access(bool isFamily) => isFamily ? "protected" : "public";

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return method.IsStatic ? "static " : string.Empty;
        }

        var isNew = (method.Attributes & MethodAttributes.NewSlot) != 0;
        return method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } => isNew ? "abstract " : "abstract override ",
            { IsVirtual: true, IsFinal: true } => isNew ? string.Empty : "sealed override ",
            { IsVirtual: true } => isNew ? "virtual " : "override ",
            _ => string.Empty,
        };
    }
}
