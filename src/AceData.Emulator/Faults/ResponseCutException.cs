namespace AceData.Emulator;

/// <summary>Unwinds a handler whose connection is to be cut.</summary>
internal sealed class ResponseCutException() : IOException("The emulator was told to cut this connection.");
