using System.Text.Json;
using AceData.Aichat2;
using Spectre.Console;

namespace ConsoleChat;

/// <summary>Asks the person what a paused turn wants to know.</summary>
internal sealed class PersonsAnswers(Page page)
{
    private const string Agreed = "yes";
    private const string Refused = "no";

    /// <summary>Everything that is pending goes out in one request, as the service wants it.</summary>
    public async Task<IReadOnlyList<ToolResult>> AskAsync(IReadOnlyList<PendingInput> pending, CancellationToken cancellationToken)
    {
        try
        {
            List<ToolResult> results = [];
            foreach (var input in pending)
            {
                results.Add(new ToolResult { ToolUseId = input.ToolUseId, Output = await AskAsync(input, cancellationToken) });
            }

            return results;
        }
        catch (OperationCanceledException)
        {
            // A prompt that is broken off leaves its line open and the cursor hidden.
            page.Console.Cursor.Show();
            page.Console.WriteLine();
            throw;
        }
    }

    /// <summary>Whether there is anything to show: a pause in a form that nobody knows has no questions.</summary>
    public static bool CanAsk(PendingInput input) => input is { Consent: not null } or { Confirmation: not null } or { Questions.Count: > 0 };

    private async Task<string> AskAsync(PendingInput input, CancellationToken cancellationToken)
    {
        if (input.Consent is { } consent)
        {
            return await AgreeAsync(consent, cancellationToken) ? Agreed : Refused;
        }

        if (input.Confirmation is { } action)
        {
            return await AgreeAsync(action, cancellationToken) ? Agreed : Refused;
        }

        Dictionary<string, object> answers = new(StringComparer.Ordinal);
        foreach (var question in input.Questions)
        {
            var chosen = await ChooseAsync(question, cancellationToken);
            page.WriteLine($"[blue]?[/] {Printable.Markup(question.Text)} [bold]{Printable.Markup(string.Join(", ", chosen))}[/]");
            answers[question.Text] = question.MultiSelect ? chosen : chosen[0];
        }

        // One plain answer goes out as it is, several things as JSON.
        return answers.Count == 1 && answers.Values.First() is string only ? only : JsonSerializer.Serialize(new { answers });
    }

    private async Task<IReadOnlyList<string>> ChooseAsync(Question question, CancellationToken cancellationToken)
    {
        var title = $"[blue]?[/] {Printable.Markup(question.Text)}";
        if (question.Options.Count == 0)
        {
            return [await new TextPrompt<string>(title).ShowAsync(page.Console, cancellationToken)];
        }

        if (question.MultiSelect)
        {
            var several = new MultiSelectionPrompt<QuestionOption>().Title(title).UseConverter(Show).AddChoices(question.Options);
            return [.. (await several.ShowAsync(page.Console, cancellationToken)).Select(option => option.Label)];
        }

        var one = new SelectionPrompt<QuestionOption>().Title(title).UseConverter(Show).AddChoices(question.Options);
        return [(await one.ShowAsync(page.Console, cancellationToken)).Label];
    }

    private Task<bool> AgreeAsync(ConsentRequest consent, CancellationToken cancellationToken)
    {
        page.WriteLine($"[yellow]The model needs your consent.[/] {Printable.Markup(consent.Rationale ?? string.Empty)}");
        foreach (var entry in consent.Requirements.Where(requirement => !requirement.Satisfied).SelectMany(requirement => requirement.Entries))
        {
            page.WriteLine($"  {Printable.Markup($"{entry.Connector}: {entry.Status} {entry.InstallUrl}")}");
        }

        return AgreeAsync("Have you connected it, and do you agree?", cancellationToken);
    }

    private Task<bool> AgreeAsync(ActionConfirmation action, CancellationToken cancellationToken)
    {
        var colour = action.Severity == "destructive" ? "red" : "yellow";
        page.WriteLine($"[{colour}]{Printable.Markup(action.Title)}[/] {Printable.Markup(action.Summary ?? string.Empty)}");
        foreach (var field in action.Fields)
        {
            page.WriteLine($"  {Printable.Markup($"{field.Label}: {field.Value}")}");
        }

        return AgreeAsync($"{Printable.Markup(action.ConfirmLabel ?? "Go on")}?", cancellationToken);
    }

    /// <summary>Enter alone says no: whoever answers too fast has agreed to nothing.</summary>
    private Task<bool> AgreeAsync(string question, CancellationToken cancellationToken) =>
        new ConfirmationPrompt(question) { DefaultValue = false }.ShowAsync(page.Console, cancellationToken);

    private static string Show(QuestionOption option) => option.Description is { Length: > 0 } description
        ? $"{Printable.Markup(option.Label)} [grey]{Printable.Markup(description)}[/]"
        : Printable.Markup(option.Label);
}
