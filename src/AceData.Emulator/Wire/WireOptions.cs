using System.Diagnostics.CodeAnalysis;

namespace AceData.Emulator;

/// <summary>Selects which of its known wire formats the emulated aichat2 service uses.</summary>
/// <remarks>
/// <para>
/// The vendor's guide, its specification and its production service differ in places, and are silent in others. The defaults are what
/// production has been seen to send, so that an application that works with the emulator also works in production.
/// <see cref="Guide"/> is what the guide and the specification describe.
/// </para>
/// <para>
/// Every member that selects something else than production's format is experimental (<c>AICHAT2002</c>): these formats are not promised
/// by the service, and a later version of the emulator may drop them.
/// </para>
/// </remarks>
public sealed record WireOptions
{
    internal const string DiagnosticId = "AICHAT2002";

    /// <summary>Gets the formats that the vendor's production service has been seen to send. These are the defaults.</summary>
    public static WireOptions Production { get; } = new();

    /// <summary>Gets the formats that the vendor's guide and specification describe.</summary>
    [Experimental(DiagnosticId)]
    public static WireOptions Guide { get; } = new()
    {
        ToolUseStyle = ToolUseStyle.Guide,
        QuestionForm = QuestionForm.Guide,
        AssistantContent = AssistantContent.PlainText,
        PageTotalName = PageTotalName.Total,
        ErrorStatusAndCode = false,
    };

    /// <summary>Gets a value that indicates how a tool use appears in a stream.</summary>
    /// <value>The default is <see cref="ToolUseStyle.Production"/>.</value>
    /// <remarks>Client tools exist in production only: their use is announced with <c>tool_use_start</c> in both styles.</remarks>
    public ToolUseStyle ToolUseStyle { get; init; }

    /// <summary>Gets a value that indicates the format of a question to the user.</summary>
    /// <value>The default is <see cref="QuestionForm.Production"/>.</value>
    public QuestionForm QuestionForm { get; init; }

    /// <summary>Gets a value that indicates how the text of an assistant message is stored and retrieved.</summary>
    /// <value>The default is <see cref="AssistantContent.Blocks"/>.</value>
    public AssistantContent AssistantContent { get; init; }

    /// <summary>Gets the name under which a page of conversations reports how many conversations match the filter.</summary>
    /// <value>The default is <see cref="PageTotalName.Count"/>.</value>
    public PageTotalName PageTotalName { get; init; }

    /// <summary>Gets a value that indicates what <c>update</c> returns.</summary>
    /// <value>The default is <see cref="UpdateAnswer.Conversation"/>. What the service returns is not known.</value>
    public UpdateAnswer UpdateAnswer { get; init; }

    /// <summary>Gets a value that indicates what <c>retrieve</c> returns while a background run is in progress.</summary>
    /// <value>The default is <see cref="AsyncRetrieve.QuestionOnly"/>. What the service returns is not known.</value>
    public AsyncRetrieve AsyncRetrieve { get; init; }

    /// <summary>Gets a value that indicates whether an <c>error</c> event carries <c>status</c> and <c>code</c> in addition to <c>message</c>.</summary>
    /// <value>The default is <see langword="true"/>, as in production. The guide describes only <c>message</c>.</value>
    public bool ErrorStatusAndCode { get; init; } = true;

    /// <summary>Gets a value that indicates whether a server-sent event stream ends with <c>data: [DONE]</c>.</summary>
    /// <value>The default is <see langword="true"/>. Production streams have also been seen without it.</value>
    public bool SendDoneMarker { get; init; } = true;

    /// <summary>Gets a value that indicates whether each <c>text_delta</c> also carries <c>answer</c>, the text so far.</summary>
    /// <value>The default is <see langword="false"/>. The field appears only in an example of the specification.</value>
    [Experimental(DiagnosticId)]
    public bool CumulativeAnswer { get; init; }

    /// <summary>Gets a value that indicates whether server-sent events are separated by a single newline instead of a blank line.</summary>
    /// <value>The default is <see langword="false"/>. The form appears only in the vendor's test data.</value>
    [Experimental(DiagnosticId)]
    public bool SingleNewlines { get; init; }

    /// <summary>Gets a value that indicates whether a turn whose client disconnected is stored with the answer so far.</summary>
    /// <value>
    /// The default is <see langword="false"/>: a turn that is aborted or fails is not stored, and a pause that it was to resume stays open.
    /// What the service does is not known.
    /// </value>
    [Experimental(DiagnosticId)]
    public bool StoreDroppedTurns { get; init; }

    /// <summary>Gets a value that indicates whether a <c>callback_url</c> on this machine or in a private network is rejected.</summary>
    /// <value>The default is <see langword="false"/>, because the emulator and its callers run on one machine. The service rejects such addresses.</value>
    public bool RefusePrivateCallbacks { get; init; }
}
