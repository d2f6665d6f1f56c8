using System.Runtime.CompilerServices;

namespace Docs.Tests;

/// <summary>A model that does what the snippets' questions call for; everything else is answered as the emulator does by itself.</summary>
internal sealed class SnippetReplies : IReplySource
{
    public const string SeveralPauses = "Order me a shirt.";
    public const string Consent = "Read my mail.";

    private readonly BuiltInReplies _otherwise = new();

    public async IAsyncEnumerable<ReplyPart> ReplyAsync(ReplyContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Script(context) is { } script)
        {
            foreach (var part in script)
            {
                yield return part;
            }

            yield break;
        }

        await foreach (var part in _otherwise.ReplyAsync(context, cancellationToken))
        {
            yield return part;
        }
    }

    private static IReadOnlyList<ReplyPart>? Script(ReplyContext context) => (context.Question, Answered: context.ToolResults.Count) switch
    {
        ("Book a table.", 0) => [Ask("table", Question("Which table?", "Window", "Door"))],
        ("Is it warmer in Rome or in Oslo?", 0) => [Weather(1, "Rome"), Weather(2, "Oslo")],
        ("Is it warm in Rome?", 0) => [Weather(1, "Rome")],
        ("Order ten pizzas.", 0) => [ReplyPart.Text("Ordering"), ReplyPart.Error()],
        (Consent, 0) => [ReplyPart.ConsentRequest("mail", new JsonObject { ["consent_request_id"] = "c", ["requirements"] = new JsonArray() })],
        (SeveralPauses, _) => Shirt(context.ToolResults),
        (_, > 0) => [ReplyPart.Text("You said: " + string.Join(" and ", context.ToolResults.Select(result => result.Output)))],
        _ => null,
    };

    // One pause after the other, told apart by the one that was answered.
    private static IReadOnlyList<ReplyPart>? Shirt(IReadOnlyList<ToolAnswer> answered) => answered switch
    {
        [] => [Ask("colour", Question("Which colour?", "Red", "Green"))],
        [{ ToolUseId: "colour" }] => [Ask("sizes", Question("Which sizes?", "Small", "Large"))],
        [{ ToolUseId: "sizes" }] => [Ask("both", Question("Which colour?", "Red", "Green"), Question("Size?", "S", "L"))],
        _ => [Ask("sure", Question("Are you sure?", "Yes", "No"))],
    };

    private static ReplyPart Ask(string id, params JsonNode?[] questions) => ReplyPart.Question(id, new JsonArray(questions));

    private static JsonObject Question(string text, params string[] labels) => new()
    {
        ["question"] = text,
        ["header"] = text,
        ["options"] = new JsonArray([.. labels.Select(label => new JsonObject { ["label"] = label, ["description"] = label })]),
        ["multiSelect"] = text == "Which sizes?",
    };

    private static ReplyPart Weather(int number, string city) => ReplyPart.ClientToolUse($"weather_{number}", "weather", new JsonObject { ["city"] = city });
}
