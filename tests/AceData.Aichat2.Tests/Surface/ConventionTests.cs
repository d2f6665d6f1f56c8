using System.Reflection;

namespace AceData.Aichat2.Tests;

public sealed class ConventionTests
{
    private static readonly Assembly[] Assemblies = [typeof(ConversationsClient).Assembly, typeof(AceDataException).Assembly];

    public static TheoryData<Type> Exceptions => [.. PublicTypes().Where(type => typeof(Exception).IsAssignableFrom(type) && !type.IsAbstract)];

    public static TheoryData<Type> OpenStrings => [.. PublicTypes().Where(type => type.IsValueType && !type.IsEnum && type.GetProperty("Value")?.PropertyType == typeof(string))];

    public static TheoryData<Type> Events => [.. PublicTypes().Where(type => typeof(StreamEvent).IsAssignableFrom(type) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Every_exception_can_be_made_for_a_test(Type type)
    {
        InvalidOperationException cause = new("cause");

        var made = (AceDataException)Activator.CreateInstance(type, "message", cause)!;

        Assert.Equal(("message", cause), (made.Message, made.InnerException));
        Assert.Equal((null, null, null, null, 0, false, string.Empty), (made.StatusCode, made.Code, made.TraceId, made.RetryAfter, made.Attempts, made.MayHaveBeenProcessed, (made as IPartialAnswer)?.PartialAnswer ?? string.Empty));
        Assert.Empty(made.Headers);
    }

    [Theory]
    [MemberData(nameof(OpenStrings))]
    public void Every_open_set_of_strings_behaves_the_same(Type type)
    {
        var one = Activator.CreateInstance(type, "x")!;
        var same = Activator.CreateInstance(type, new string('x', 1))!;
        var other = Activator.CreateInstance(type, "X")!;
        var equal = type.GetMethod("op_Equality")!;
        var unequal = type.GetMethod("op_Inequality")!;

        Assert.True(one.Equals(same) && !one.Equals(other) && !one.Equals("x"));
        Assert.True((bool)equal.Invoke(null, [one, same])! && !(bool)equal.Invoke(null, [one, other])!);
        Assert.True((bool)unequal.Invoke(null, [one, other])! && !(bool)unequal.Invoke(null, [one, same])!);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.Equal("x", one.ToString());
        Assert.Equal(one, type.GetMethod("op_Implicit", [typeof(string)])!.Invoke(null, ["x"]));
        Assert.Equal(string.Empty, Activator.CreateInstance(type)!.ToString());
        Assert.Equal(Activator.CreateInstance(type), Activator.CreateInstance(type, string.Empty));
        Assert.Equal("\"x\"", JsonSerializer.Serialize(one, type));
        Assert.Equal(one, JsonSerializer.Deserialize("\"x\"", type));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("1", type));
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)!.ToString()!).ToList();
        Assert.Equal(known.Distinct().Count(), known.Count);
        Assert.All(known, Assert.NotEmpty);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_can_be_made_for_a_test_and_names_its_type(Type type)
    {
        var made = (StreamEvent)Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && property.DeclaringType == type))
        {
            var value = Sample(property.PropertyType);
            property.SetValue(made, value);
            Assert.Equal(value, property.GetValue(made));
        }

        Assert.Equal(type.Name, made.ToString());
        Assert.True(type == typeof(UnknownEvent) || made.Type == JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name)[..^"_event".Length], made.Type);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void A_text_of_an_event_is_empty_or_missing_until_it_is_set(Type type)
    {
        var made = (StreamEvent)Activator.CreateInstance(type)!;

        Assert.All(
            type.GetProperties().Where(property => property.PropertyType == typeof(string) && property.Name != nameof(StreamEvent.Type)),
            property => Assert.Equal(string.Empty, property.GetValue(made) ?? string.Empty));
    }

    [Fact]
    public void Every_public_record_of_the_wire_keeps_unknown_fields()
    {
        var without = PublicTypes()
            .Where(type => type.GetMethod("<Clone>$") is not null && type.GetProperty("AdditionalProperties") is null)
            .Select(type => type.Name);

        // The error of a callback keeps all of its JSON; the others do not come from the wire.
        Assert.Equal([nameof(ChatCallbackError), nameof(PollingOptions), nameof(PollingProgress), nameof(RequestOptions), nameof(ResponseMetadata)], without.Order());
    }

    public static TheoryData<Type> Records => [.. PublicTypes().Where(type => typeof(ApiRecord).IsAssignableFrom(type) && type is { IsAbstract: false, ContainsGenericParameters: false } && type.GetConstructor([]) is not null)];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_text_or_list_that_is_never_null_is_empty_until_it_is_set_and_when_it_is_set_to_null(Type type)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && IsNeverNull(property)))
        {
            Assert.Empty(Assert.IsAssignableFrom<System.Collections.IEnumerable>(property.GetValue(made) ?? string.Empty));
            property.SetValue(made, null);
            Assert.Empty(Assert.IsAssignableFrom<System.Collections.IEnumerable>(property.GetValue(made)));
        }
    }

    private static bool IsNeverNull(PropertyInfo property) =>
        (property.PropertyType == typeof(string) || property.PropertyType.Name == typeof(IReadOnlyList<>).Name)
        && property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is null
        && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull;

    private static IEnumerable<Type> PublicTypes() => Assemblies.SelectMany(assembly => assembly.GetExportedTypes());

    private static object? Sample(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner == typeof(string))
        {
            return "x";
        }

        if (inner == typeof(JsonElement))
        {
            return JsonElement.Parse("{}");
        }

        if (inner == typeof(IReadOnlyList<Question>))
        {
            return new[] { new Question { Text = "q" } };
        }

        return inner.GetConstructor([typeof(string)]) is { } fromText ? fromText.Invoke(["x"]) : Activator.CreateInstance(inner);
    }
}
