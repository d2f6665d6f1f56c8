using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>What the emulated app says about itself.</summary>
internal static class DifyAppSettings
{
    public static JsonObject Parameters() => new()
    {
        ["opening_statement"] = "Hello! Ask me anything.",
        ["suggested_questions"] = new JsonArray("What can you do?"),
        ["suggested_questions_after_answer"] = new JsonObject { ["enabled"] = true },
        ["speech_to_text"] = new JsonObject { ["enabled"] = true },
        ["text_to_speech"] = new JsonObject { ["enabled"] = true, ["voice"] = "alloy", ["language"] = "en-US", ["autoPlay"] = "disabled" },
        ["retriever_resource"] = new JsonObject { ["enabled"] = true },
        ["annotation_reply"] = new JsonObject { ["enabled"] = false },
        ["user_input_form"] = new JsonArray(
            Control("text-input", "Your name", "name", new JsonObject { ["max_length"] = 48 }),
            Control("select", "Mood", "mood", new JsonObject { ["options"] = new JsonArray("good", "bad") }),
            Control("checkbox", "Are you sure?", "sure", [])),
        ["file_upload"] = new JsonObject
        {
            ["image"] = new JsonObject { ["enabled"] = true, ["number_limits"] = 3, ["detail"] = "high", ["transfer_methods"] = new JsonArray("remote_url", "local_file") },
            ["enabled"] = true,
            ["allowed_file_types"] = new JsonArray("image", "document"),
            ["allowed_file_upload_methods"] = new JsonArray("remote_url", "local_file"),
            ["number_limits"] = 3,
        },
        ["system_parameters"] = new JsonObject { ["file_size_limit"] = 15, ["image_file_size_limit"] = 10, ["audio_file_size_limit"] = 50, ["video_file_size_limit"] = 100, ["workflow_file_upload_limit"] = 10 },
    };

    public static JsonObject Meta() => new()
    {
        ["tool_icons"] = new JsonObject
        {
            ["dalle3"] = "https://example.com/dalle3.png",
            ["api_tool"] = new JsonObject { ["background"] = "#252525", ["content"] = "😀" },
        },
    };

    public static JsonObject Site() => new()
    {
        ["title"] = "Emulated app",
        ["chat_color_theme"] = "#ff4a4a",
        ["chat_color_theme_inverted"] = false,
        ["icon_type"] = "emoji",
        ["icon"] = "😄",
        ["icon_background"] = "#FFEAD5",
        ["icon_url"] = null,
        ["description"] = "Repeats what it is asked.",
        ["copyright"] = "nobody",
        ["privacy_policy"] = string.Empty,
        ["custom_disclaimer"] = string.Empty,
        ["default_language"] = "en-US",
        ["show_workflow_steps"] = false,
        ["use_icon_as_answer_icon"] = false,
    };

    private static JsonObject Control(string kind, string label, string variable, JsonObject more)
    {
        more["label"] = label;
        more["variable"] = variable;
        more["required"] = false;
        more["default"] = string.Empty;
        return new JsonObject { [kind] = more };
    }
}
