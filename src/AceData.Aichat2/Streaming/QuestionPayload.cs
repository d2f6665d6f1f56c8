namespace AceData.Aichat2;

/// <summary>What <c>ask_user_question</c> brings in its production form.</summary>
internal sealed record QuestionPayload : ApiRecord
{
    public IReadOnlyList<Question> Questions { get; init => field = EquatableList<Question>.From(value); } = EquatableList<Question>.Empty;
}
