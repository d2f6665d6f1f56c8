namespace AceData.Dify;

/// <summary>The JSON of a request, and the texts of the caller in it, which are kept out of error messages.</summary>
internal sealed record RequestText(byte[] Bytes, params string?[] Said);
