namespace AceData.Emulator;

/// <summary>What every emulated service lets its user choose about the server below it.</summary>
internal sealed record LocalServerSettings(int Port, int MaxRequestBytes, int RequestLogSize, TimeProvider TimeProvider);
