namespace AceData.Aichat2;

/// <summary>What the events of one stream share, in one object as long as it stays the same.</summary>
internal sealed class EventEnvelope(string? conversationId, UnknownFieldSet? unknownFields, AnswerText? answer) : IEquatable<EventEnvelope>
{
    public static readonly EventEnvelope Empty = new(null, null, null);

    public string? ConversationId => conversationId;

    public UnknownFieldSet? UnknownFields => unknownFields;

    public AnswerText? Answer => answer;

    /// <summary>Compares what the event itself says; the answer so far is the stream's.</summary>
    public bool Equals(EventEnvelope? other) =>
        ReferenceEquals(this, other) || (other is not null && conversationId == other.ConversationId && UnknownFieldsComparer.AreEqual(unknownFields, other.UnknownFields));

    public override bool Equals(object? obj) => Equals(obj as EventEnvelope);

    public override int GetHashCode() => conversationId is null ? 0 : StringComparer.Ordinal.GetHashCode(conversationId);
}
