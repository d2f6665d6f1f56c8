namespace AceData;

/// <summary>Durations in milliseconds.</summary>
internal sealed class MillisecondsConverter() : DurationConverter(TimeSpan.TicksPerMillisecond);
