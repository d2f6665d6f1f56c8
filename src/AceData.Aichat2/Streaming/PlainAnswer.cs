namespace AceData.Aichat2;

/// <summary>Turns a plain JSON answer into the events it stands for, where a stream was asked for.</summary>
internal static class PlainAnswer
{
    /// <exception cref="JsonException">The JSON is no answer to a turn.</exception>
    public static IReadOnlyList<StreamEvent> ToEvents(ReadOnlySpan<byte> json, AnswerText answerText)
    {
        var answer = LenientJson.Deserialize(json, Aichat2Json.Default.ChatResult);
        if (answer is null or { Id.Length: 0, Answer.Length: 0, PendingClientTools.Count: 0 })
        {
            throw new JsonException("The body has no part of an answer.");
        }

        List<StreamEvent> events = [];
        EventEnvelope envelope = new(answer.ConversationId, null, answerText);
        if (answer.Answer.Length > 0)
        {
            events.Add(new TextDeltaEvent(answer.Answer, envelope, answerText.Append(answer.Answer)));
        }

        foreach (var tool in answer.PendingClientTools)
        {
            events.Add(new ToolUseStartEvent
            {
                Envelope = envelope,
                ToolUseId = tool.ToolUseId,
                ToolName = tool.Name,
                Execution = ToolExecution.Client,
                Input = tool.Input,
            });
        }

        events.Add(new DoneEvent
        {
            Envelope = envelope,
            Usage = answer.Usage,
            TerminalReason = answer.TerminalReason,
            UnknownFields = answer.UnknownFields,
        });
        return events;
    }
}
