namespace AceData.Dify;

/// <summary>The JSON of a request, and what the caller says in it, which is to stand in no message of an error.</summary>
internal sealed record RequestText(byte[] Bytes, params string?[] Said);
