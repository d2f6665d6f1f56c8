using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>The codes by which Dify names its errors; compare with <see cref="AceDataException.Code"/>.</summary>
/// <remarks>On the wire: <c>code</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct ErrorCode : IEquatable<ErrorCode>
{
    private readonly string? _value;

    /// <summary>Takes any value, known to this package or not.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public ErrorCode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The API key is missing or wrong.</summary>
    public static ErrorCode Unauthorized => new("unauthorized");

    /// <summary>The key is not allowed to do this.</summary>
    public static ErrorCode Forbidden => new("forbidden");

    /// <summary>The file belongs to another user or app.</summary>
    public static ErrorCode FileAccessDenied => new("file_access_denied");

    /// <summary>What was asked for does not exist.</summary>
    public static ErrorCode NotFound => new("not_found");

    /// <summary>There is no such file, or no message has used it yet.</summary>
    public static ErrorCode FileNotFound => new("file_not_found");

    /// <summary>There is no such conversation for this user.</summary>
    public static ErrorCode ConversationNotExists => new("conversation_not_exists");

    /// <summary>A field is missing or wrong.</summary>
    public static ErrorCode InvalidParam => new("invalid_param");

    /// <summary>The app is not published or its settings are broken.</summary>
    public static ErrorCode AppUnavailable => new("app_unavailable");

    /// <summary>The key belongs to an app of another mode.</summary>
    public static ErrorCode NotChatApp => new("not_chat_app");

    /// <summary>The conversation has ended and takes no more messages.</summary>
    public static ErrorCode ConversationCompleted => new("conversation_completed");

    /// <summary>The app has no credentials for its model.</summary>
    public static ErrorCode ProviderNotInitialize => new("provider_not_initialize");

    /// <summary>The quota of the model provider is used up.</summary>
    public static ErrorCode ProviderQuotaExceeded => new("provider_quota_exceeded");

    /// <summary>The model of the app cannot be used now.</summary>
    public static ErrorCode ModelCurrentlyNotSupport => new("model_currently_not_support");

    /// <summary>The model failed.</summary>
    public static ErrorCode CompletionRequestError => new("completion_request_error");

    /// <summary>The request has no file.</summary>
    public static ErrorCode NoFileUploaded => new("no_file_uploaded");

    /// <summary>The request has more than one file.</summary>
    public static ErrorCode TooManyFiles => new("too_many_files");

    /// <summary>The request has no audio.</summary>
    public static ErrorCode NoAudioUploaded => new("no_audio_uploaded");

    /// <summary>Speech to text is off in this app.</summary>
    public static ErrorCode SpeechToTextDisabled => new("speech_to_text_disabled");

    /// <summary>The file is larger than the server takes.</summary>
    public static ErrorCode FileTooLarge => new("file_too_large");

    /// <summary>The audio is larger than the server takes.</summary>
    public static ErrorCode AudioTooLarge => new("audio_too_large");

    /// <summary>The server takes no files of this type.</summary>
    public static ErrorCode UnsupportedFileType => new("unsupported_file_type");

    /// <summary>The server takes no audio of this type.</summary>
    public static ErrorCode UnsupportedAudioType => new("unsupported_audio_type");

    /// <summary>Too many at the same time: try again.</summary>
    public static ErrorCode TooManyRequests => new("too_many_requests");

    /// <summary>The quota of the plan is used up: trying again does not help.</summary>
    public static ErrorCode RateLimitError => new("rate_limit_error");

    /// <summary>The server failed.</summary>
    public static ErrorCode InternalServerError => new("internal_server_error");

    /// <summary>The server failed and does not know why.</summary>
    public static ErrorCode Unknown => new("unknown");

    /// <summary>The value as it stands on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Takes any value.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public static implicit operator ErrorCode(string value) => new(value);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ErrorCode left, ErrorCode right) => left.Equals(right);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ErrorCode left, ErrorCode right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ErrorCode other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ErrorCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value as it stands on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<ErrorCode>(static value => new ErrorCode(value));
}
