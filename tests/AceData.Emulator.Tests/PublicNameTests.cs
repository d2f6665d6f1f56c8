using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using AceData.Aichat2;
using AceData.BedrockChat;
using AceData.Dify;
using Microsoft.Extensions.AI;

namespace AceData.Emulator.Tests;

/// <summary>Holds the rules for the emulator's public names, which a test project imports next to a client's.</summary>
public sealed class PublicNameTests
{
    public static TheoryData<Type> OtherAssemblies =>
        [typeof(AceDataException), typeof(ConversationsClient), typeof(DifyChatClient), typeof(BedrockChatClient), typeof(IChatClient)];

    [Theory]
    [MemberData(nameof(OtherAssemblies))]
    public void Emulator_has_no_type_name_of_a_client_or_of_Extensions_AI(Type other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var names = Names(typeof(Aichat2Emulator).Assembly);
        var others = Names(other.Assembly);

        Assert.Contains(nameof(WireOptions), names);
        Assert.Contains(other.Name, others);
        Assert.Empty(names.Intersect(others));
    }

    [Fact]
    public void Wire_formats_other_than_productions_are_experimental()
    {
        var enums = typeof(WireOptions).GetProperties().Select(property => property.PropertyType).Where(type => type.IsEnum).ToList();

        Assert.Equal(6, enums.Count);
        foreach (var field in enums.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)))
        {
            var isDefault = (int)field.GetRawConstantValue()! == 0;
            Assert.Equal(isDefault ? null : "AICHAT2002", field.GetCustomAttribute<ExperimentalAttribute>()?.DiagnosticId);
        }
    }

    [Theory]
    [InlineData(typeof(Fault))]
    [InlineData(typeof(BedrockChatFaults))]
    public void Faults_are_created_by_methods(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);

        Assert.Empty(type.GetProperties(BindingFlags.Public | BindingFlags.Static));
        Assert.Contains(type.GetMethods(BindingFlags.Public | BindingFlags.Static), method => method.ReturnType == typeof(Fault));
    }

    private static HashSet<string> Names(Assembly assembly) => [.. assembly.GetExportedTypes().Where(type => !type.IsNested).Select(type => type.Name)];
}
