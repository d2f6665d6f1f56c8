namespace AceData;

/// <summary>Durations in seconds.</summary>
internal sealed class SecondsConverter() : DurationConverter(TimeSpan.TicksPerSecond);
