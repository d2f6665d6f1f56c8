namespace AceData.Dify;

/// <summary>The settings of an app that matter before the first question.</summary>
[DebuggerDisplay("UserInputForm = {UserInputForm.Count}, SuggestedQuestions = {SuggestedQuestions.Count}")]
public sealed record AppParameters : ApiResponse
{
    /// <summary>The text with which the app opens a conversation; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>opening_statement</c>.</remarks>
    public string? OpeningStatement { get; init; }

    /// <summary>The questions that the app suggests at the start; empty for none.</summary>
    /// <remarks>On the wire: <c>suggested_questions</c>.</remarks>
    public IReadOnlyList<string> SuggestedQuestions { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>The setting for questions suggested after an answer; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>suggested_questions_after_answer</c>.</remarks>
    public AppFeature? SuggestedQuestionsAfterAnswer { get; init; }

    /// <summary>The setting for speech input; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>speech_to_text</c>.</remarks>
    public AppFeature? SpeechToText { get; init; }

    /// <summary>The settings for speech output; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>text_to_speech</c>.</remarks>
    public TextToSpeechSettings? TextToSpeech { get; init; }

    /// <summary>The setting for citing sources in answers; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>retriever_resource</c>.</remarks>
    public AppFeature? RetrieverResource { get; init; }

    /// <summary>The setting for answers from annotations; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>annotation_reply</c>.</remarks>
    public AppFeature? AnnotationReply { get; init; }

    /// <summary>The setting for generating alternative answers; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>more_like_this</c>.</remarks>
    public AppFeature? MoreLikeThis { get; init; }

    /// <summary>The setting for the moderation of sensitive words; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>sensitive_word_avoidance</c>.</remarks>
    public AppFeature? SensitiveWordAvoidance { get; init; }

    /// <summary>The fields of the form that the user fills in before the first question; empty for none.</summary>
    /// <remarks>On the wire: <c>user_input_form</c>.</remarks>
    public IReadOnlyList<InputControl> UserInputForm { get; init => field = EquatableList<InputControl>.From(value); } = EquatableList<InputControl>.Empty;

    /// <summary>The settings for files in questions; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>file_upload</c>.</remarks>
    public FileUploadSettings? FileUpload { get; init; }

    /// <summary>The limits of the server; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>system_parameters</c>.</remarks>
    public SystemParameters? SystemParameters { get; init; }
}
