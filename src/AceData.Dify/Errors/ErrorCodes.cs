namespace AceData.Dify;

/// <summary>The error codes of Dify, to compare with <see cref="AceDataException.Code"/>.</summary>
/// <remarks>On the wire: <c>code</c>. A server may send other codes, too.</remarks>
public static class ErrorCodes
{
    /// <summary>The API key is missing or invalid.</summary>
    public const string Unauthorized = "unauthorized";

    /// <summary>The API key does not permit the operation.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>The file belongs to another user or app.</summary>
    public const string FileAccessDenied = "file_access_denied";

    /// <summary>The requested resource does not exist.</summary>
    public const string NotFound = "not_found";

    /// <summary>The file does not exist, or no message has used it yet.</summary>
    public const string FileNotFound = "file_not_found";

    /// <summary>The conversation does not exist for this user.</summary>
    public const string ConversationNotExists = "conversation_not_exists";

    /// <summary>A field of the request is missing or invalid.</summary>
    public const string InvalidParam = "invalid_param";

    /// <summary>The app is not published, or its settings are invalid.</summary>
    public const string AppUnavailable = "app_unavailable";

    /// <summary>The API key belongs to an app of another mode.</summary>
    public const string NotChatApp = "not_chat_app";

    /// <summary>The conversation has ended and accepts no more messages.</summary>
    public const string ConversationCompleted = "conversation_completed";

    /// <summary>The workspace has no credentials for the model provider.</summary>
    public const string ProviderNotInitialize = "provider_not_initialize";

    /// <summary>The quota of the model provider is used up.</summary>
    public const string ProviderQuotaExceeded = "provider_quota_exceeded";

    /// <summary>The model of the app is currently unavailable.</summary>
    public const string ModelCurrentlyNotSupport = "model_currently_not_support";

    /// <summary>The model failed to generate an answer.</summary>
    public const string CompletionRequestError = "completion_request_error";

    /// <summary>The request contains no file.</summary>
    public const string NoFileUploaded = "no_file_uploaded";

    /// <summary>The request contains more than one file.</summary>
    public const string TooManyFiles = "too_many_files";

    /// <summary>The request contains no audio.</summary>
    public const string NoAudioUploaded = "no_audio_uploaded";

    /// <summary>Speech to text is disabled in this app.</summary>
    public const string SpeechToTextDisabled = "speech_to_text_disabled";

    /// <summary>The file exceeds the size limit of the server.</summary>
    public const string FileTooLarge = "file_too_large";

    /// <summary>The audio exceeds the size limit of the server.</summary>
    public const string AudioTooLarge = "audio_too_large";

    /// <summary>The server does not accept files of this type.</summary>
    public const string UnsupportedFileType = "unsupported_file_type";

    /// <summary>The server does not accept audio of this type.</summary>
    public const string UnsupportedAudioType = "unsupported_audio_type";

    /// <summary>The app is handling too many requests at the same time. A retry may succeed.</summary>
    public const string TooManyRequests = "too_many_requests";

    /// <summary>The quota of the plan is used up. A retry does not help.</summary>
    public const string RateLimitError = "rate_limit_error";

    /// <summary>The server failed.</summary>
    public const string InternalServerError = "internal_server_error";

    /// <summary>The server failed for an unknown reason.</summary>
    public const string Unknown = "unknown";
}
