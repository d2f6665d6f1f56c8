using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AceData.Aichat2.Packages.Tests;

/// <summary>The schemas that editors complete appsettings.json by.</summary>
public sealed class SchemaTests(Release release)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [MemberData(nameof(ConfiguredClient.Ids), MemberType = typeof(ConfiguredClient))]
    public void A_schema_has_every_option_as_the_options_type_documents_it(string id)
    {
        var client = ConfiguredClient.Of(id);
        Documentation documentation = new(new[] { id, "AceData.Core" }.Select(package => release.Package(package).Text($"lib/net10.0/{package}.xml")));

        var expected = new OptionsSchema(documentation).Of(client.Section, client.Defaults);

        Assert.Equal(expected.ToJsonString(Indented), JsonNode.Parse(release.Package(id).Text("ConfigurationSchema.json"))!.ToJsonString(Indented));
    }

    [Theory]
    [MemberData(nameof(ConfiguredClient.Ids), MemberType = typeof(ConfiguredClient))]
    public void Builds_hand_the_schema_to_editors_for_every_appsettings_file(string id)
    {
        var targets = XDocument.Parse(release.Package(id).Text($"buildTransitive/{id}.targets")).Root!;
        var segment = Assert.Single(targets.Descendants("JsonSchemaSegment"));

        Assert.Equal("$(MSBuildThisFileDirectory)../ConfigurationSchema.json", segment.Attribute("Include")!.Value);
        Assert.Matches(segment.Attribute("FilePathPattern")!.Value, "appsettings.json");
        Assert.Matches(segment.Attribute("FilePathPattern")!.Value, "appsettings.Development.json");
    }

    [Theory]
    [InlineData("00:10:00", true)]
    [InlineData("1.02:03:04.5", true)]
    [InlineData("30", true)]
    [InlineData("0:5", true)]
    [InlineData("10 minutes", false)]
    [InlineData("00:60:00", false)]
    public void The_pattern_of_times_takes_what_binding_takes(string text, bool isTime)
    {
        Assert.Equal(isTime, Regex.IsMatch(text, OptionsSchema.TimeSpanPattern));
        Assert.Equal(isTime, TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _));
    }

    [Fact]
    public void A_day_written_as_24_hours_is_refused_because_binding_would_take_it_for_24_days()
    {
        Assert.Equal(TimeSpan.FromDays(24), TimeSpan.Parse("24:00:00", CultureInfo.InvariantCulture));
        Assert.DoesNotMatch(OptionsSchema.TimeSpanPattern, "24:00:00");
    }
}
