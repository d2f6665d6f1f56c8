using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace AceData.Aichat2.Packages.Tests;

/// <summary>What a schema offers is what a registration reads.</summary>
public sealed class BindingTests(Release release)
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "Schema", "appsettings.sample.json");

    [Theory]
    [MemberData(nameof(ConfiguredClient.Ids), MemberType = typeof(ConfiguredClient))]
    public void A_sample_uses_every_option_of_the_schema(string id)
    {
        var section = ConfiguredClient.Of(id).Section;
        var schema = JsonNode.Parse(release.Package(id).Text("ConfigurationSchema.json"))!["properties"]![section]!;

        AssertFits(JsonNode.Parse(File.ReadAllText(Sample))![section]!, schema, section);
    }

    [Theory]
    [MemberData(nameof(ConfiguredClient.Ids), MemberType = typeof(ConfiguredClient))]
    public void Every_option_of_the_sample_reaches_the_client(string id)
    {
        var client = ConfiguredClient.Of(id);
        var configuration = new ConfigurationBuilder().AddJsonFile(Sample).Build();

        var bound = client.Bind(configuration);

        AssertBound(configuration.GetSection(client.Section), bound, client.Defaults);
    }

    private static void AssertFits(JsonNode value, JsonNode schema, string path)
    {
        if (schema["properties"] is JsonObject properties)
        {
            var members = value.AsObject();
            Assert.Equal(properties.Select(property => property.Key), members.Select(member => member.Key).Order(StringComparer.Ordinal));
            Assert.All(properties, property => AssertFits(members[property.Key]!, property.Value!, $"{path}:{property.Key}"));
            return;
        }

        var kind = value.GetValueKind().ToString();
        var fits = (string?)schema["type"] switch
        {
            "boolean" => kind is "True" or "False",
            "integer" => kind == "Number" && value.AsValue().TryGetValue<int>(out _),
            _ => kind == "String",
        };
        Assert.True(fits, path);
        Assert.True(schema["pattern"] is not { } pattern || Regex.IsMatch((string)value!, (string)pattern!), path);
        Assert.True(schema["enum"] is not JsonArray names || names.Any(name => (string)name! == (string)value!), path);
    }

    private static void AssertBound(IConfiguration section, object bound, object? defaults)
    {
        foreach (var property in OptionsSchema.Bindable(bound.GetType()))
        {
            var (value, byDefault) = (property.GetValue(bound), defaults is null ? null : property.GetValue(defaults));
            if (OptionsSchema.IsSection(property.PropertyType))
            {
                AssertBound(section.GetSection(property.Name), value!, byDefault);
                continue;
            }

            Assert.NotEqual(byDefault, value);
            Assert.Equal(section[property.Name], value!.ToString());
        }
    }
}
