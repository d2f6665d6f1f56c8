using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Produces deterministic answers. Words in the question trigger tools, pauses, errors and other events.</summary>
/// <remarks>
/// <para>
/// The answer names the number of the turn, the question and the earlier questions, in dozens of small fragments.
/// These words trigger more, in any case and anywhere in the question, and can be combined:
/// </para>
/// <list type="table">
/// <item><term><c>think</c></term><description><c>thinking</c> events before the answer</description></item>
/// <item><term><c>use the tool</c></term><description>one use of the service's tool <c>echo</c>; <c>use the tool, 5 times</c> for five uses</description></item>
/// <item><term><c>use NAME</c>, <c>use NAME and NAME</c></term><description>these of the request's <c>client_tools</c>, in parallel; the turn pauses</description></item>
/// <item><term><c>use the client tools</c></term><description>all of them; <c>use a and b, 3 rounds</c> uses them again after each resumption, for three rounds in total</description></item>
/// <item><term><c>ask me</c></term><description>one question to the user; the turn pauses; <c>ask me several</c> for two questions</description></item>
/// <item><term><c>consent</c>, <c>confirm</c></term><description>a consent request or an action confirmation; the turn pauses</description></item>
/// <item><term><c>card</c>, <c>cite</c>, <c>artifact</c></term><description>a card, a citation with its marker in the text, an artifact</description></item>
/// <item><term><c>browser</c>, <c>compact</c>, <c>system message</c>, <c>unknown event</c></term><description>one event of that type</description></item>
/// <item><term><c>fail</c></term><description>an error after some text; <c>fail at once</c> for an error before any event</description></item>
/// <item><term><c>500 words</c></term><description>an answer of exactly that many words, one fragment each</description></item>
/// <item><term><c>say nothing</c></term><description>an empty answer</description></item>
/// </list>
/// <para>With <c>max_turns</c> 1 the answer uses no tools. Arguments for client tools are generated from their <c>inputSchema</c>.</para>
/// </remarks>
public sealed class BuiltInReplies : IReplySource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<ReplyPart> ReplyAsync(
        ReplyContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var part in context.ToolResults.Count == 0 ? Begin(context) : Resume(context))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return part;
        }
    }

    private static IEnumerable<ReplyPart> Begin(ReplyContext context)
    {
        var triggers = new QuestionTriggers(context.Question);
        if (triggers.Has("fail at once"))
        {
            return [ReplyPart.Error()];
        }

        var extras = BuiltInParts.Thinking(triggers).Concat(ServerTools(context, triggers)).Concat(BuiltInParts.Extras(triggers));
        var pauses = Pauses(context, triggers, round: 1).ToList();
        if (pauses.Count > 0)
        {
            return extras.Concat(Pieces("Something is needed first. ")).Concat(pauses);
        }

        return triggers.Has("fail")
            ? extras.Concat(Pieces("This answer will not be ")).Append(ReplyPart.Error())
            : extras.Concat(Text(context, triggers));
    }

    private static IEnumerable<ReplyPart> Resume(ReplyContext context)
    {
        var triggers = new QuestionTriggers(context.Question);
        var outputs = string.Join("; ", context.ToolResults.Select(result => result.IsError ? $"error: {result.Output}" : result.Output));
        var text = Pieces($"You answered: {outputs}. ");
        var tools = triggers.ClientTools(context.ClientTools);
        var roundsDone = tools.Count == 0 ? 0 : ClientToolsDone(context) / tools.Count;
        return roundsDone > 0 && roundsDone < triggers.Rounds
            ? text.Concat(ClientTools(context, tools, roundsDone + 1))
            : text.Concat(Text(context, triggers));
    }

    private static int ClientToolsDone(ReplyContext context) =>
        context.Messages[^1].ToolBlocks().Count(block => block.IsClientTool() && !block.IsAwaiting());

    private static IEnumerable<ReplyPart> ServerTools(ReplyContext context, QuestionTriggers triggers)
    {
        var uses = context.AllowsTools && triggers.Has("use the tool") ? triggers.Times : 0;
        for (var use = 1; use <= uses; use++)
        {
            var input = new JsonObject { ["text"] = $"echo {use}" };
            yield return ReplyPart.ToolUse(ToolUseId(context, 0, use), "echo", input, $"echo {use}");
        }
    }

    private static IEnumerable<ReplyPart> Pauses(ReplyContext context, QuestionTriggers triggers, int round)
    {
        if (!context.AllowsTools)
        {
            return [];
        }

        return ClientTools(context, triggers.ClientTools(context.ClientTools), round)
            .Concat(BuiltInParts.Pauses(triggers, kind => $"{ToolUseId(context, round, 0)}_{kind}"));
    }

    private static IEnumerable<ReplyPart> ClientTools(ReplyContext context, IReadOnlyList<OfferedTool> tools, int round) =>
        tools.Select((tool, index) =>
            ReplyPart.ClientToolUse(ToolUseId(context, round, index + 1), tool.Name, SampleInput.For(tool.Definition, round)));

    private static IEnumerable<ReplyPart> Text(ReplyContext context, QuestionTriggers triggers)
    {
        if (triggers.Has("say nothing"))
        {
            return [];
        }

        return triggers.Words > 0
            ? Enumerable.Range(1, triggers.Words).Select(number => ReplyPart.Text(number == 1 ? "word" : " word"))
            : Pieces(Answer(context));
    }

    private static string Answer(ReplyContext context)
    {
        var questions = context.Messages.Where(message => message.RoleIs("user")).Select(message => $"\"{message.PlainText()}\"").ToList();
        var earlier = questions.Count > 1 ? $" Before that you asked {string.Join(", ", questions.SkipLast(1))}." : "";
        return $"This is turn {context.UserTurns} of the conversation. You asked \"{context.Question}\".{earlier}"
            + " The emulator answers in small pieces, so that streaming can be seen.";
    }

    private static IEnumerable<ReplyPart> Pieces(string text) => BuiltInParts.Pieces(text).Select(ReplyPart.Text);

    private static string ToolUseId(ReplyContext context, int round, int number) => $"call_{context.UserTurns}_{round}_{number}";
}
