namespace AceData;

/// <summary>Compares the fields that records keep without knowing them.</summary>
internal static class UnknownFieldsComparer
{
    /// <summary>Whether both have the same fields with values of the same meaning; none is the same as an empty set.</summary>
    public static bool AreEqual(UnknownFieldSet? left, UnknownFieldSet? right)
    {
        if ((left?.Count ?? 0) != (right?.Count ?? 0))
        {
            return false;
        }

        return left is null || left.All.All(field => right!.TryGetValue(field.Key, out var value) && JsonValue.Equals(field.Value, value));
    }
}
