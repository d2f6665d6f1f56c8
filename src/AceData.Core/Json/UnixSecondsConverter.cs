namespace AceData;

/// <summary>Times that are written in seconds since 1970.</summary>
internal sealed class UnixSecondsConverter() : LenientTimeConverter(TimeSpan.TicksPerSecond);
