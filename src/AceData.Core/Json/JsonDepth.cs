using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;

namespace AceData;

/// <summary>The nesting up to which JSON is read, for the whole process.</summary>
/// <remarks>The contracts of records are made once for all clients, so this is a setting of the process, read once.</remarks>
internal static class JsonDepth
{
    public const int Default = 512;

    /// <summary>The name of the runtime setting.</summary>
    public const string Setting = "AceData.MaxJsonDepth";

    private const int Least = 64;

    // Values are compared and written level by level: this many levels fit a thread's stack of 1 MiB.
    private const int Most = 1000;

    private const int LeastForWriting = 1000;

    // Room for what a request puts around the values.
    private const int Surroundings = 64;

    private static readonly ConcurrentDictionary<JsonSerializerOptions, JsonSerializerOptions> Adapted = new();

    /// <summary>The depth up to which values are kept.</summary>
    public static int Max { get; } = Parse(AppContext.GetData(Setting)) ?? Default;

    /// <summary>The depth up to which values are written: what was read is never too deep.</summary>
    public static int MaxForWriting { get; } = Math.Max(LeastForWriting, Max + Surroundings);

    /// <summary>What is wrong with the setting; <see langword="null"/> when nothing is.</summary>
    public static string? Error => ErrorOf(AppContext.GetData(Setting));

    /// <summary>What is wrong with a value of the setting; <see langword="null"/> when nothing is.</summary>
    public static string? ErrorOf(object? value) =>
        value is null || Parse(value) is not null ? null : $"The runtime setting {Setting} must be a whole number from {Least} to {Most}.";

    /// <summary>The same contract, for values of the depth that is set.</summary>
    public static JsonTypeInfo Of(JsonTypeInfo type) => Max == Default
        ? type
        : Adapted.GetOrAdd(type.Options, static options => new JsonSerializerOptions(options) { MaxDepth = Max }).GetTypeInfo(type.Type);

    private static int? Parse(object? value)
    {
        var isNumber = int.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out var depth);
        return isNumber && depth is >= Least and <= Most ? depth : null;
    }
}
