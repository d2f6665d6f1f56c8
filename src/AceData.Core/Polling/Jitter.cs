namespace AceData;

/// <summary>Random shares for back-offs.</summary>
internal static class Jitter
{
    /// <returns>From 0 up to but not including 1.</returns>
    public static double Next()
    {
#if NETSTANDARD2_0
        // A fresh generator seeded from a fresh id: no shared state, and waits are rare.
        return new Random(Guid.NewGuid().GetHashCode()).NextDouble();
#else
        return Random.Shared.NextDouble();
#endif
    }
}
