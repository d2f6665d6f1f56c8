namespace BulkPrompts;

/// <summary>What the person who started the program has to put right.</summary>
internal sealed class UserErrorException(string message) : Exception(message);
