namespace WebChat.Tests.Support;

/// <summary>A conversation with everything the page can show, for its pictures.</summary>
internal static class RichConversation
{
    public const string Question = "Compare the weather in Rome and Oslo, and write me a function that converts the temperatures.";

    public static IReadOnlyList<ReplyPart> Parts =>
    [
        ReplyPart.Thinking("The user wants two cities compared. I will look up both, then write the function in **C#**, and ask which unit to present."),
        ReplyPart.ToolUse("call_1", "weather", new JsonObject { ["city"] = "Rome", ["unit"] = "celsius" }, "18 degrees, light wind from the south-west, no rain until Thursday"),
        ReplyPart.ToolUse("call_2", "weather", new JsonObject { ["city"] = "Oslo", ["unit"] = "celsius" }, "The station did not answer within 5 s.", isError: true),
        ReplyPart.Text(Answer),
        ReplyPart.Citation(new JsonObject { ["id"] = "1", ["url"] = "https://example.com/weather/rome", ["title"] = "Rome: the next five days" }),
        ReplyPart.Artifact(new JsonObject { ["type"] = "file", ["url"] = "https://cdn.example.com/comparison.csv", ["name"] = "comparison.csv" }),
        ReplyPart.Question("call_3", new JsonArray(Choice("In which unit shall I go on?", ("Celsius", "As in most of the world"), ("Fahrenheit", "As in the United States")))),
    ];

    /// <summary>A pause that asks everything at once.</summary>
    public static IReadOnlyList<ReplyPart> Pauses =>
    [
        ReplyPart.Text("Before I can send the comparison, I need a few things."),
        ReplyPart.Question("call_1", new JsonArray(
            Choice("In which unit?", ("Celsius", "As in most of the world"), ("Fahrenheit", "As in the United States")),
            Choice("Which days?", ("Today", null), ("Tomorrow", null), ("The whole week", "Seven rows in the table")))),
        ReplyPart.ConsentRequest("call_2", new JsonObject
        {
            ["consent_request_id"] = "consent_1",
            ["rationale"] = "To send the comparison from your own address.",
            ["requirements"] = new JsonArray(new JsonObject
            {
                ["requirement_index"] = 0,
                ["entries"] = new JsonArray(new JsonObject { ["connector"] = "mail", ["status"] = "unconnected", ["install_url"] = "https://example.com/install" }),
            }),
        }),
        ReplyPart.ActionConfirmation("call_3", new JsonObject
        {
            ["action_confirmation_id"] = "action_1",
            ["title"] = "Send it to everyone?",
            ["summary"] = "The message goes to all 240 people on the list.",
            ["severity"] = "destructive",
            ["confirm_label"] = "Send",
            ["fields"] = new JsonArray(
                new JsonObject { ["label"] = "To", ["value"] = "everyone@weather-and-travel-newsletter.example.com" },
                new JsonObject { ["label"] = "Subject", ["value"] = "Rome or Oslo?" }),
        }),
    ];

    private const string Answer = """
        ## Rome is warmer, as far as I can tell

        Rome has **18 degrees**[^acite:1]; Oslo's station did not answer, so I used the average of the last ten years, about 4 degrees. What follows from it:

        - Pack for rain in Oslo, and for sun in Rome.
        - Treat the difference of `14` degrees as an estimate until the station answers again.
        - A word that nobody should have to break: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.

        ```csharp
        /// <summary>Converts degrees Celsius to degrees Fahrenheit, rounded to the nearest tenth of a degree for people to read.</summary>
        public static double ToFahrenheit(double celsius) => Math.Round((celsius * 9 / 5) + 32, digits: 1, MidpointRounding.AwayFromZero);
        ```

        1. Call it with what the station gives.
        2. Show one decimal, and no more: https://example.com/a/rather/long/address/that/has/to/wrap/somewhere?because=there-is-no-room
        """;

    private static JsonObject Choice(string question, params IEnumerable<(string Label, string? Description)> options) => new()
    {
        ["question"] = question,
        ["options"] = new JsonArray([.. options.Select(option => new JsonObject { ["label"] = option.Label, ["description"] = option.Description })]),
        ["multiSelect"] = question.Contains("days", StringComparison.Ordinal),
    };
}
