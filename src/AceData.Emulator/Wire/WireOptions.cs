namespace AceData.Emulator;

/// <summary>Which shape the service sends where its guide, its specification and its live behaviour differ or say nothing.</summary>
/// <remarks>Every choice the emulator had to make about unknown behaviour is a property here, with its default named.</remarks>
public sealed record WireOptions
{
    /// <summary>Everything as the vendor's guide and specification describe it.</summary>
    public static WireOptions Guide { get; } = new();

    /// <summary>Everything as the vendor's live service has been seen to send it.</summary>
    public static WireOptions Production { get; } = new()
    {
        ToolUseStyle = ToolUseStyle.Production,
        QuestionForm = QuestionForm.Production,
        ErrorStatusAndCode = true,
        PageTotalName = PageTotalName.Count,
        RefusePrivateCallbacks = true,
    };

    /// <summary>Whether each <c>text_delta</c> also carries <c>answer</c>, the whole text so far, as in the specification's example.</summary>
    /// <value><see langword="false"/>.</value>
    public bool CumulativeAnswer { get; init; }

    /// <summary>Whether a server-sent event stream ends with <c>data: [DONE]</c>.</summary>
    /// <value><see langword="true"/>.</value>
    public bool SendDoneMarker { get; init; } = true;

    /// <summary>Whether server-sent events are divided by one newline in place of a blank line, as seen in the vendor's test data.</summary>
    /// <value><see langword="false"/>.</value>
    public bool SingleNewlines { get; init; }

    /// <summary>How the use of a tool is told. Client tools exist in the live service's events only, in both styles.</summary>
    /// <value><see cref="ToolUseStyle.Guide"/>.</value>
    public ToolUseStyle ToolUseStyle { get; init; }

    /// <summary>The form of a question to the user.</summary>
    /// <value><see cref="QuestionForm.Guide"/>.</value>
    public QuestionForm QuestionForm { get; init; }

    /// <summary>Whether an <c>error</c> event carries <c>status</c> and <c>code</c> beside its <c>message</c>, as the live service's does.</summary>
    /// <value><see langword="false"/>.</value>
    public bool ErrorStatusAndCode { get; init; }

    /// <summary>What a page calls its total.</summary>
    /// <value><see cref="PageTotalName.Total"/>.</value>
    public PageTotalName PageTotalName { get; init; }

    /// <summary>What <c>update</c> answers. Unknown; the default is a choice.</summary>
    /// <value><see cref="UpdateAnswer.Conversation"/>.</value>
    public UpdateAnswer UpdateAnswer { get; init; }

    /// <summary>What <c>retrieve</c> gives while an <c>async</c> turn is running. Unknown; the default is a choice.</summary>
    /// <value><see cref="AsyncRetrieve.QuestionOnly"/>.</value>
    public AsyncRetrieve AsyncRetrieve { get; init; }

    /// <summary>Whether a turn the client dropped is stored, with its question and the answer so far.</summary>
    /// <remarks>
    /// What the service does is not known. The default is a choice: a turn that was dropped, or that failed, leaves no trace, and a pause
    /// it was to resume goes on waiting.
    /// </remarks>
    /// <value><see langword="false"/>.</value>
    public bool StoreDroppedTurns { get; init; }

    /// <summary>Whether a <c>callback_url</c> on this machine or in a private network is refused, as the live service refuses it.</summary>
    /// <value><see langword="false"/>: the emulator is local, and so are its callers.</value>
    public bool RefusePrivateCallbacks { get; init; }
}
