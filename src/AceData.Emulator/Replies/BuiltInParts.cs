using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>The parts <see cref="BuiltInReplies"/> makes on demand.</summary>
internal static class BuiltInParts
{
    private const int PieceLength = 4;

    /// <summary>Cuts a text into pieces of a few characters, never through a surrogate pair.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(start + PieceLength, text.Length);
            if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
            {
                end++;
            }

            yield return text[start..end];
            start = end;
        }
    }

    public static IEnumerable<ReplyPart> Thinking(QuestionTriggers triggers) =>
        triggers.Has("think") ? Pieces("The user wants me to think.").Select(ReplyPart.Thinking) : [];

    public static IEnumerable<ReplyPart> Extras(QuestionTriggers triggers)
    {
        if (triggers.Has("card"))
        {
            yield return ReplyPart.Card(new JsonObject
            {
                ["type"] = "image",
                ["url"] = "https://cdn.example.com/card.png",
                ["title"] = "A card",
                ["mimeType"] = "image/png",
            });
        }

        if (triggers.Has("artifact"))
        {
            yield return ReplyPart.Artifact(new JsonObject
            {
                ["type"] = "file",
                ["url"] = "https://cdn.example.com/artifact.txt",
                ["name"] = "artifact.txt",
                ["mimeType"] = "text/plain",
                ["size"] = 3,
            });
        }

        if (triggers.Has("cite"))
        {
            yield return ReplyPart.Citation(new JsonObject { ["id"] = "c1", ["url"] = "https://example.com/source", ["title"] = "A source" });
            yield return ReplyPart.Text("So says the source[^acite:c1]. ");
        }

        foreach (var (word, type) in OtherEvents.Where(other => triggers.Has(other.Word)))
        {
            yield return ReplyPart.Event(new JsonObject { ["type"] = type, ["tool_id"] = "call_0", ["tool_name"] = word, ["content"] = word });
        }
    }

    public static IEnumerable<ReplyPart> Pauses(QuestionTriggers triggers, Func<string, string> toolId)
    {
        if (triggers.Has("ask me"))
        {
            var colour = Question("Which colour?", "Colour", multiSelect: false, "Red", "Green");
            var size = Question("Which sizes?", "Size", multiSelect: true, "Small", "Large");
            yield return ReplyPart.Question(toolId("question"), triggers.Has("ask me several") ? new JsonArray(colour, size) : new JsonArray(colour));
        }

        if (triggers.Has("consent"))
        {
            yield return ReplyPart.ConsentRequest(toolId("consent"), Consent());
        }

        if (triggers.Has("confirm"))
        {
            yield return ReplyPart.ActionConfirmation(toolId("confirmation"), Confirmation());
        }
    }

    private static IReadOnlyList<(string Word, string Type)> OtherEvents { get; } =
    [
        ("browser", "browser_execution"), ("compact", "compact"), ("system message", "system_message"), ("unknown event", "event_of_the_future"),
    ];

    private static JsonObject Question(string question, string header, bool multiSelect, params IEnumerable<string> labels) => new()
    {
        ["question"] = question,
        ["header"] = header,
        ["options"] = new JsonArray([.. labels.Select(label => new JsonObject { ["label"] = label, ["description"] = $"Choose {label}" })]),
        ["multiSelect"] = multiSelect,
    };

    private static JsonObject Consent() => new()
    {
        ["consent_request_id"] = "consent_1",
        ["rationale"] = "To read mail",
        ["requirements"] = new JsonArray(new JsonObject
        {
            ["requirement_index"] = 0,
            ["match"] = "any",
            ["satisfied"] = false,
            ["entries"] = new JsonArray(new JsonObject
            {
                ["connector"] = "mail",
                ["catalog_id"] = "example/mail",
                ["status"] = "unconnected",
                ["install_url"] = "https://example.com/install",
            }),
        }),
    };

    private static JsonObject Confirmation() => new()
    {
        ["action_confirmation_id"] = "actconf_1",
        ["kind"] = "generic",
        ["title"] = "Send it?",
        ["severity"] = "destructive",
        ["fields"] = new JsonArray(new JsonObject { ["label"] = "To", ["value"] = "everyone" }),
        ["confirm_label"] = "Send",
    };
}
