namespace AceData.Aichat2;

/// <summary>One page of a list of conversations.</summary>
[DebuggerDisplay("ConversationPage, {Items.Count} of {Total}")]
public sealed record ConversationPage : Page<ConversationSummary>;
