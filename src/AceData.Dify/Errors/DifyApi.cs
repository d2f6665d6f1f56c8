namespace AceData.Dify;

/// <summary>What the shared code must know of Dify.</summary>
internal static class DifyApi
{
    public static readonly ApiDefaults Defaults = new()
    {
        Name = "AceData.Dify",
        TokenVariable = "DIFY_API_KEY",
        BaseAddressVariable = "DIFY_API_BASE_URL",
        BaseAddress = new Uri("https://api.dify.ai/v1/"),
        Authorize = static (message, token) => message.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token),

        // Storages behind the server answer 503 when a file is half stored, and proxies before it when the answer is half made.
        Errors = new ErrorClassifier(Meanings()) { UnavailableIsNotBegun = false },
    };

    private static Dictionary<string, ErrorClass> Meanings() => new(StringComparer.Ordinal)
    {
        ["unauthorized"] = new(ErrorKind.Authentication, IsTransient: false, "Check ApiToken or DIFY_API_KEY: it is the key of an app, app-..., made under API Access."),
        ["forbidden"] = new(ErrorKind.PermissionDenied, IsTransient: false),
        ["file_access_denied"] = new(ErrorKind.PermissionDenied, IsTransient: false, "The file belongs to another user: ask as the user who uploaded it."),
        ["not_found"] = new(ErrorKind.NotFound, IsTransient: false),
        ["file_not_found"] = new(ErrorKind.NotFound, IsTransient: false, "A file can be looked at only after a message has used it."),
        ["conversation_not_exists"] = new(ErrorKind.NotFound, IsTransient: false, "The conversation was deleted, or belongs to another user."),
        ["invalid_param"] = new(ErrorKind.BadRequest, IsTransient: false),
        ["app_unavailable"] = new(ErrorKind.BadRequest, IsTransient: false, "Publish the app, and check its model settings."),
        ["not_chat_app"] = new(ErrorKind.BadRequest, IsTransient: false, "The key belongs to an app that does not chat."),
        ["conversation_completed"] = new(ErrorKind.BadRequest, IsTransient: false, "Begin another conversation."),
        ["provider_not_initialize"] = new(ErrorKind.BadRequest, IsTransient: false, "Give the workspace credentials for the model provider."),
        ["provider_quota_exceeded"] = new(ErrorKind.InsufficientBalance, IsTransient: false, "The quota of the model provider is used up: add to it, or use credentials of your own."),
        ["model_currently_not_support"] = new(ErrorKind.BadRequest, IsTransient: false, "Choose another model for the app."),
        ["completion_request_error"] = new(ErrorKind.Server, IsTransient: false, "The model failed: look at the conversation before asking again."),
        ["no_file_uploaded"] = new(ErrorKind.BadRequest, IsTransient: false),
        ["too_many_files"] = new(ErrorKind.BadRequest, IsTransient: false),
        ["no_audio_uploaded"] = new(ErrorKind.BadRequest, IsTransient: false),
        ["speech_to_text_disabled"] = new(ErrorKind.BadRequest, IsTransient: false, "Turn speech to text on in the app."),
        ["file_too_large"] = new(ErrorKind.PayloadTooLarge, IsTransient: false),
        ["audio_too_large"] = new(ErrorKind.PayloadTooLarge, IsTransient: false),
        ["unsupported_file_type"] = new(ErrorKind.BadRequest, IsTransient: false, "Look at AppParameters.FileUpload for what the app takes."),
        ["unsupported_audio_type"] = new(ErrorKind.BadRequest, IsTransient: false, "Dify takes mp3, m4a, wav, amr and mpga."),
        ["too_many_requests"] = new(ErrorKind.RateLimit, IsTransient: true, "The app answers too many requests at the same time."),
        ["rate_limit_error"] = new(ErrorKind.RateLimit, IsTransient: false, "The quota of the plan is used up: trying again does not help."),
        ["internal_server_error"] = new(ErrorKind.Server, IsTransient: true),
        ["unknown"] = new(ErrorKind.Server, IsTransient: true),
    };
}
