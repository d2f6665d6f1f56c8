namespace AceData.Dify;

/// <summary>The properties of Dify that the shared code needs: defaults, authentication and error codes.</summary>
internal static class DifyApi
{
    public static readonly ApiDefaults Defaults = new()
    {
        Name = "AceData.Dify",
        TokenVariable = "DIFY_API_KEY",
        BaseAddressVariable = "DIFY_API_BASE_URL",
        BaseAddress = new Uri("https://api.dify.ai/v1/"),
        Authorize = static (message, token) => message.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token),

        // Storage behind the server responds with 503 when a file is partly stored, and proxies in front of it when an answer is partly generated.
        Errors = new ErrorClassifier(Meanings()) { UnavailableIsNotBegun = false },
    };

    private static Dictionary<string, ErrorClass> Meanings() => new(StringComparer.Ordinal)
    {
        ["unauthorized"] = new(ErrorKind.Authentication, IsTransient: false, "Check ApiToken or DIFY_API_KEY: it is the key of an app (app-...), created under API Access."),
        ["forbidden"] = new(ErrorKind.PermissionDenied, IsTransient: false),
        ["file_access_denied"] = new(ErrorKind.PermissionDenied, IsTransient: false, "The file belongs to another user: call as the user who uploaded it."),
        ["not_found"] = new(ErrorKind.NotFound, IsTransient: false),
        ["file_not_found"] = new(ErrorKind.NotFound, IsTransient: false, "A file can be downloaded only after a message has used it."),
        ["conversation_not_exists"] = new(ErrorKind.NotFound, IsTransient: false, "The conversation was deleted, or belongs to another user."),
        ["invalid_param"] = new(ErrorKind.BadRequest, IsTransient: false),
        ["app_unavailable"] = new(ErrorKind.BadRequest, IsTransient: false, "Publish the app, and check its model settings."),
        ["not_chat_app"] = new(ErrorKind.BadRequest, IsTransient: false, "The key belongs to an app that is not a chat app."),
        ["conversation_completed"] = new(ErrorKind.BadRequest, IsTransient: false, "Start a new conversation."),
        ["provider_not_initialize"] = new(ErrorKind.BadRequest, IsTransient: false, "Configure credentials for the model provider in the workspace."),
        ["provider_quota_exceeded"] = new(ErrorKind.InsufficientBalance, IsTransient: false, "The quota of the model provider is used up: increase it, or use your own credentials."),
        ["model_currently_not_support"] = new(ErrorKind.BadRequest, IsTransient: false, "Choose another model for the app."),
        ["completion_request_error"] = new(ErrorKind.Server, IsTransient: false, "The model failed: check the conversation before sending the question again."),
        ["no_file_uploaded"] = new(ErrorKind.BadRequest, IsTransient: false),
        ["too_many_files"] = new(ErrorKind.BadRequest, IsTransient: false),
        ["no_audio_uploaded"] = new(ErrorKind.BadRequest, IsTransient: false),
        ["speech_to_text_disabled"] = new(ErrorKind.BadRequest, IsTransient: false, "Enable speech to text in the app."),
        ["file_too_large"] = new(ErrorKind.PayloadTooLarge, IsTransient: false),
        ["audio_too_large"] = new(ErrorKind.PayloadTooLarge, IsTransient: false),
        ["unsupported_file_type"] = new(ErrorKind.BadRequest, IsTransient: false, "See AppParameters.FileUpload for the files that the app accepts."),
        ["unsupported_audio_type"] = new(ErrorKind.BadRequest, IsTransient: false, "Dify accepts mp3, m4a, wav, amr and mpga."),
        ["too_many_requests"] = new(ErrorKind.RateLimit, IsTransient: true, "The app is handling too many requests at the same time."),
        ["rate_limit_error"] = new(ErrorKind.RateLimit, IsTransient: false, "The quota of the plan is used up: a retry does not help."),
        ["internal_server_error"] = new(ErrorKind.Server, IsTransient: true),
        ["unknown"] = new(ErrorKind.Server, IsTransient: true),
    };
}
