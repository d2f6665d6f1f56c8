using System.Reflection;

namespace PublicApi.Tests;

public sealed class MemberConventionTests
{
    // What users' programs are made of; every other dependency is ours to change.
    private static readonly string[] NamespacesShown =
        ["System", "AceData", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.Logging", "Microsoft.Extensions.AI"];

    private static readonly Dictionary<string, string[]> NamespacesShownBy = new()
    {
        ["AceData.AspNetCore"] = ["Microsoft.AspNetCore", "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Options"],

        // The hook that answers a request in the service's place gets the request as ASP.NET Core has it.
        ["AceData.Emulator"] = ["Microsoft.AspNetCore.Http"],
    };

    // Each with its reason.
    private static readonly Dictionary<string, string> NullAllTheSame = new()
    {
        ["AceData.Aichat2.UpdateRequest.Messages"] = "Null keeps the history, an empty list clears it.",
        ["AceData.Aichat2.Message.Citations"] = "A message that was read is sent back in an update as it was: none and an empty object are not the same there.",
    };

    [Fact]
    public void Every_asynchronous_method_ends_in_Async_and_takes_a_token_last()
    {
        var faults = from method in Methods()
                     where IsAsynchronous(method.ReturnType) && method.Name != nameof(IAsyncDisposable.DisposeAsync)
                     where !method.Name.EndsWith("Async", StringComparison.Ordinal) || method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken)
                     select Name(method);

        Assert.Empty(faults);
    }

    [Fact]
    public void No_method_ends_in_Async_that_is_not()
    {
        Assert.Empty(Methods().Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && !IsAsynchronous(method.ReturnType)).Select(Name));
    }

    [Fact]
    public void No_public_member_shows_a_type_of_a_dependency_that_is_not_meant_to_be_seen()
    {
        var strange = from method in MethodsAndAccessors().Cast<MethodBase>().Concat(Package.PublicTypes.SelectMany(type => type.GetConstructors()))
                      from used in method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void)).SelectMany(Parts)
                      where !IsShown(used, method.DeclaringType!.Assembly.GetName().Name!)
                      select $"{Name(method)}: {used.FullName}";

        Assert.Empty(strange);
    }

    [Fact]
    public void Collections_of_records_can_only_be_read_and_are_never_null()
    {
        var properties = from type in Package.PublicTypes
                         where type.GetMethod("<Clone>$") is not null
                         from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                         where property.PropertyType != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType)
                         where !IsOurs(property.PropertyType) && !typeof(JsonNode).IsAssignableFrom(property.PropertyType)
                         select property;

        Assert.All(properties, property =>
        {
            Assert.True(property.PropertyType.Name is "IReadOnlyList`1" or "IReadOnlyDictionary`2", $"{Name(property)} is a {property.PropertyType.Name}");
            Assert.True(property.DeclaringType!.IsAbstract || NullAllTheSame.ContainsKey(Name(property)) || Closed(property).GetValue(New(Closed(property).DeclaringType!)) is not null, $"{Name(property)} is null");
        });
        Assert.NotEmpty(properties);
    }

    // A generic record is tried with some type of its items.
    private static PropertyInfo Closed(PropertyInfo property) => property.DeclaringType!.IsGenericTypeDefinition
        ? property.DeclaringType.MakeGenericType(typeof(string)).GetProperty(property.Name)!
        : property;

    private static IEnumerable<MethodInfo> Methods() => MethodsAndAccessors().Where(method => !method.IsSpecialName);

    private static IEnumerable<MethodInfo> MethodsAndAccessors() =>
        Package.PublicTypes
            .Where(type => !typeof(Delegate).IsAssignableFrom(type))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));

    private static string Name(MemberInfo member) => $"{member.DeclaringType!.FullName}.{member.Name}";

    private static bool IsAsynchronous(Type type) =>
        typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask)
        || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ValueTask<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    private static bool IsShown(Type type, string package) =>
        type.IsGenericParameter || NamespacesShown.Concat(NamespacesShownBy.GetValueOrDefault(package, [])).Any(shown => type.Namespace == shown || type.Namespace!.StartsWith(shown + '.', StringComparison.Ordinal));

    private static bool IsOurs(Type type) => Package.Names.Contains(type.Assembly.GetName().Name);

    private static object New(Type type) => Activator.CreateInstance(type, nonPublic: true)!;
}
