namespace AceData.Aichat2;

/// <summary>Reads the citations of a message by their IDs.</summary>
internal sealed class CitationsConverter() : DictionaryConverter<Citation>(static () => Aichat2Json.Default.Citation);
