namespace AceData.Aichat2;

/// <summary>Reads the end of a stream by hand, as long as it says no more than it usually does.</summary>
/// <remarks>
/// Every stream has an end, and setting up the contract of its record costs a new process more than all the fragments before it.
/// </remarks>
internal static class DoneReader
{
    /// <returns><see langword="null"/> for what the contract is to read: other fields, or values of another kind.</returns>
    public static DoneEvent? Read(FragmentReader fields)
    {
        string? conversationId = null;
        TerminalReason? reason = null;
        Usage? usage = null;
        while (fields.Next(out var name))
        {
            if (name.SequenceEqual("type"u8))
            {
                fields.Skip();
            }
            else if (name.SequenceEqual("conversation_id"u8) || name.SequenceEqual("id"u8))
            {
                conversationId = fields.Text(name) ?? conversationId;
            }
            else if (name.SequenceEqual("terminal_reason"u8) && fields.TryGetUtf8(out var utf8) && utf8.Length > 0)
            {
                reason = new TerminalReason(fields.Text(name)!);
            }
            else if (name.SequenceEqual("usage"u8) && fields.IsObject)
            {
                usage = ReadUsage(ref fields);
            }
            else
            {
                return null;
            }
        }

        fields.End();
        return fields.UnknownFields is null ? new DoneEvent { ConversationId = conversationId, TerminalReason = reason, Usage = usage } : null;
    }

    private static Usage ReadUsage(ref FragmentReader fields)
    {
        long? prompt = null;
        long? completion = null;
        long? total = null;
        while (fields.Next(out var name))
        {
            if (name.SequenceEqual("prompt_tokens"u8))
            {
                prompt = fields.WholeNumber(name);
            }
            else if (name.SequenceEqual("completion_tokens"u8))
            {
                completion = fields.WholeNumber(name);
            }
            else if (name.SequenceEqual("total_tokens"u8))
            {
                total = fields.WholeNumber(name);
            }
            else
            {
                fields.Keep(name);
            }
        }

        return new Usage { PromptTokens = prompt, CompletionTokens = completion, TotalTokens = total };
    }
}
