namespace AceData.Dify;

/// <summary>How an app is set up: what to show before the first question.</summary>
public sealed record AppParameters : ApiResponse
{
    /// <summary>What the app says first; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>opening_statement</c>.</remarks>
    public string? OpeningStatement { get; init; }

    /// <summary>Questions to begin with; empty for none.</summary>
    /// <remarks>On the wire: <c>suggested_questions</c>.</remarks>
    public IReadOnlyList<string> SuggestedQuestions { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>Whether questions are suggested after an answer; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>suggested_questions_after_answer</c>.</remarks>
    public AppFeature? SuggestedQuestionsAfterAnswer { get; init; }

    /// <summary>Whether the app takes speech; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>speech_to_text</c>.</remarks>
    public AppFeature? SpeechToText { get; init; }

    /// <summary>Whether and how the app speaks; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>text_to_speech</c>.</remarks>
    public TextToSpeechSettings? TextToSpeech { get; init; }

    /// <summary>Whether answers name their sources; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>retriever_resource</c>.</remarks>
    public AppFeature? RetrieverResource { get; init; }

    /// <summary>Whether annotations answer; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>annotation_reply</c>.</remarks>
    public AppFeature? AnnotationReply { get; init; }

    /// <summary>Whether another answer can be asked for; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>more_like_this</c>.</remarks>
    public AppFeature? MoreLikeThis { get; init; }

    /// <summary>Whether words are watched; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>sensitive_word_avoidance</c>.</remarks>
    public AppFeature? SensitiveWordAvoidance { get; init; }

    /// <summary>The form the user fills in before the first question; empty for none.</summary>
    /// <remarks>On the wire: <c>user_input_form</c>.</remarks>
    public IReadOnlyList<InputControl> UserInputForm { get; init => field = EquatableList<InputControl>.From(value); } = EquatableList<InputControl>.Empty;

    /// <summary>Which files the app takes; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>file_upload</c>.</remarks>
    public FileUploadSettings? FileUpload { get; init; }

    /// <summary>The limits of the server; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>system_parameters</c>.</remarks>
    public SystemParameters? SystemParameters { get; init; }
}
