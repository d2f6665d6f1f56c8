using System.Reflection;

namespace PublicApi.Tests;

/// <summary>What the compiler wrote down of nullability, read in the order in which it wrote: a type before its arguments.</summary>
internal sealed class NullableFlags(IReadOnlyList<byte> flags)
{
    private int _next;

    public static NullableFlags None => new([]);

    /// <param name="own">The attributes of the member itself.</param>
    /// <param name="around">What it is in, from the inside to the outside: the first that says something holds where the member does not.</param>
    public static NullableFlags Of(IEnumerable<CustomAttributeData> own, params IEnumerable<MemberInfo?> around)
    {
        if (Find(own, "NullableAttribute") is { } attribute)
        {
            return attribute.ConstructorArguments[0].Value is IReadOnlyCollection<CustomAttributeTypedArgument> many
                ? new NullableFlags([.. many.Select(flag => (byte)flag.Value!)])
                : new NullableFlags([(byte)attribute.ConstructorArguments[0].Value!]);
        }

        var context = Around(around).Select(member => Find(member.GetCustomAttributesData(), "NullableContextAttribute")).FirstOrDefault(found => found is not null);
        return new NullableFlags([context is null ? (byte)0 : (byte)context.ConstructorArguments[0].Value!]);
    }

    /// <summary>Whether the next type of the order may be null. One flag alone stands for all.</summary>
    public bool TakeIsNullable() => Take() == 2;

    public byte Take() => flags.Count switch
    {
        0 => 0,
        1 => flags[0],
        _ => flags[_next++],
    };

    private static IEnumerable<MemberInfo> Around(IEnumerable<MemberInfo?> members)
    {
        foreach (var member in members)
        {
            for (var outer = member; outer is not null; outer = outer.DeclaringType)
            {
                yield return outer;
            }
        }
    }

    private static CustomAttributeData? Find(IEnumerable<CustomAttributeData> attributes, string name) =>
        attributes.FirstOrDefault(attribute => attribute.AttributeType.Name == name);
}
