namespace AceData;

/// <summary>Times that are written in milliseconds since 1970.</summary>
internal sealed class UnixMillisecondsConverter() : LenientTimeConverter(TimeSpan.TicksPerMillisecond);
