using Microsoft.Extensions.AI;

namespace AceData.Aichat2.Tests.Surface;

/// <summary>A file may use this package's namespace and that of Microsoft.Extensions.AI without an alias.</summary>
public sealed class NameTests
{
    [Fact]
    public void No_public_type_has_the_name_of_a_type_of_Microsoft_Extensions_AI()
    {
        var taken = typeof(IChatClient).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(IChatClient).Namespace).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var ours = new[] { typeof(ConversationsClient).Assembly, typeof(AceDataException).Assembly }.SelectMany(assembly => assembly.GetExportedTypes()).Select(type => type.Name);

        Assert.Contains(nameof(ChatResponse), taken);
        Assert.DoesNotContain(ours, taken.Contains);
    }
}
