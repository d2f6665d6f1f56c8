namespace AceData.Dify;

/// <summary>Reads the icons of tools by the names of the tools.</summary>
internal sealed class ToolIconsConverter() : DictionaryConverter<ToolIcon>(static () => DifyJson.Default.ToolIcon);
