using System.Reflection;
using System.Text.Json.Serialization;

namespace AceData.Tests;

/// <summary>A valid answer is never rejected, and never loses text, because of a field that is not needed to read it.</summary>
/// <typeparam name="TSource">What the client reads.</typeparam>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "xUnit takes the data of theories from static members.")]
public abstract class FieldMatrixTests<TSource>
    where TSource : ReadingSource, new()
{
    private const int MostFailuresShown = 60;

    private static readonly TSource Source = new();
    private static readonly FieldMatrix Matrix = new(Source);

    public static TheoryData<string> Records => [.. Matrix.Places.Select(place => place.Site.Owner.Name).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Every_operation_reads_its_valid_document_without_a_field_left_over() => Assert.Equal([], await Matrix.CheckDocumentsAsync());

    [Theory]
    [MemberData(nameof(Records))]
    public async Task An_odd_value_costs_only_its_own_property_and_stays_raw(string record)
    {
        var failures = await Matrix.RunAsync(record);

        var count = Matrix.Places.Count(place => place.Site.Owner.Name == record) * OddValue.All.Count;
        Assert.True(failures.Count == 0, $"{failures.Count} of {count} combinations fail:\n{List(failures)}");
    }

    [Fact]
    public void The_matrix_has_every_property_that_reflection_finds()
    {
        var covered = Matrix.Places.Select(place => (place.Site.Owner, place.Site.Name)).ToHashSet();
        var found = ReadRecords().SelectMany(type => WireNames(type).Select(name => (Owner: type, Name: name))).Distinct().ToList();

        Assert.Equal([], found.Where(property => !covered.Any(place => place.Name == property.Name && property.Owner.IsAssignableFrom(place.Owner))).Select(property => $"{property.Owner.Name}.{property.Name}").Order(StringComparer.Ordinal));
        Assert.True(found.Count > 0 && Matrix.Count >= found.Count * OddValue.All.Count, $"{Matrix.Count} combinations for {found.Count} properties");
        TestContext.Current.TestOutputHelper?.WriteLine($"{Matrix.Count} combinations: {Matrix.Places.Count} places, {found.Count} properties of {ReadRecords().Count} records, {OddValue.All.Count} values.");
    }

    // The same failure in several places of one operation, or in several operations, is one line.
    private static string List(IReadOnlyList<FieldFailure> failures)
    {
        var lines = failures
            .GroupBy(failure => (failure.Place.Site.Name, failure.Place.Site.Kind, Value: failure.Value.Name, failure.Reason))
            .Select(group => $"  {group.Key.Name} = {group.Key.Value}{(group.Key.Kind == FieldSiteKind.Property ? string.Empty : $" as {group.Key.Kind}")}: {group.Key.Reason} "
                + $"({group.First().Place.Operation.Name}, {string.Join('.', group.First().Place.Site.Path)}{(group.Count() > 1 ? $" and {group.Count() - 1} more" : string.Empty)})")
            .ToList();
        return string.Join('\n', lines.Take(MostFailuresShown)) + (lines.Count > MostFailuresShown ? $"\n  and {lines.Count - MostFailuresShown} others" : string.Empty);
    }

    private static List<Type> ReadRecords()
    {
        HashSet<Type> seen = [];
        Queue<Type> open = new(Source.Clients.SelectMany(client => client.GetMethods()).Where(method => !method.IsSpecialName).Select(method => method.ReturnType));
        while (open.TryDequeue(out var type))
        {
            foreach (var part in type.IsGenericType ? type.GetGenericArguments() : type.GetInterfaces().Where(IsList).SelectMany(list => list.GetGenericArguments()))
            {
                open.Enqueue(part);
            }

            if (type.ContainsGenericParameters || !IsRecord(type) || Source.NotOnTheWire.ContainsKey(type) || !seen.Add(type))
            {
                continue;
            }

            foreach (var next in type.Assembly.GetExportedTypes().Where(derived => derived.BaseType == type).Concat(Written(type).Select(property => property.PropertyType)))
            {
                open.Enqueue(next);
            }
        }

        return [.. seen.Where(type => !type.IsAbstract)];
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static bool IsRecord(Type type) =>
        type.IsClass && type.Namespace is { } space && space.StartsWith("AceData", StringComparison.Ordinal) && type.GetMethod("<Clone>$") is not null;

    private static IEnumerable<PropertyInfo> Written(Type type) =>
        type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && property.GetCustomAttribute<JsonIgnoreAttribute>() is null);

    private static IEnumerable<string> WireNames(Type type) =>
        Written(type).Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? Source.WireName(property.Name)).Where(name => !Source.IsReadByHand(type) || Source.TypeInfo(type).Properties.Any(property => property.Name == name));
}
