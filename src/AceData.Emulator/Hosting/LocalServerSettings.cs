namespace AceData.Emulator;

/// <summary>The server options that all emulators have in common.</summary>
internal sealed record LocalServerSettings(int Port, int MaxRequestBytes, int RequestLogSize, TimeProvider TimeProvider);
