using System.Text;

namespace AceData.Aichat2;

/// <summary>A person's answer to what a paused turn asks: text, chosen options, or an answer to each of several questions.</summary>
/// <remarks>A string converts to an answer in text.</remarks>
public sealed class PauseAnswer
{
    private static readonly PauseAnswer Nothing = new(Array.Empty<(string, IReadOnlyList<string>)>());

    private readonly string? _text;
    private readonly IReadOnlyList<string>? _options;
    private readonly IReadOnlyList<(string Question, IReadOnlyList<string> Answers)> _answers = [];

    private PauseAnswer(string text) => _text = text;

    private PauseAnswer(IReadOnlyList<string> options) => _options = options;

    private PauseAnswer(IReadOnlyList<(string Question, IReadOnlyList<string> Answers)> answers) => _answers = answers;

    /// <summary>Converts a text to an answer in text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator PauseAnswer(string text) => Text(text);

    /// <summary>Creates an answer in text, sent unchanged: to one question, to a consent request or to a confirmation.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The answer.</returns>
    public static PauseAnswer Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PauseAnswer(text);
    }

    /// <summary>Creates an answer that chooses options of the only question, by their labels.</summary>
    /// <param name="labels">The labels of the options, at least one; several only where the question allows several.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">There is no label.</exception>
    public static PauseAnswer Choose(params string[] labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels.Length > 0 ? new PauseAnswer([.. labels]) : throw new ArgumentException("Choose at least one option.", nameof(labels));
    }

    /// <summary>Creates the answer to one of several questions; add the others with <see cref="And"/>.</summary>
    /// <param name="question">The text of the question: <see cref="Question.Text"/>.</param>
    /// <param name="answers">One answer, or several options where the question allows several.</param>
    /// <returns>The answer so far.</returns>
    public static PauseAnswer To(string question, params string[] answers) => Nothing.And(question, answers);

    /// <summary>Adds the answer to one more question.</summary>
    /// <param name="question">The text of the question: <see cref="Question.Text"/>.</param>
    /// <param name="answers">One answer, or several options where the question allows several.</param>
    /// <returns>A new answer that holds both.</returns>
    public PauseAnswer And(string question, params string[] answers)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answers);
        return new PauseAnswer([.. _answers, (question, [.. answers])]);
    }

    /// <summary>The name of the type alone, so that the content of conversations is kept out of logs.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(PauseAnswer);

    /// <summary>The text the service takes: plain where it can be, JSON where several things are said.</summary>
    /// <exception cref="ArgumentException">The answer does not fit what is asked; nothing was sent.</exception>
    internal string ToOutput(PendingInput pending)
    {
        if (_text is not null)
        {
            return pending.Questions.Count <= 1
                ? _text
                : throw Unfit("The turn asks several questions. Answer each with PauseAnswer.To(...).And(...).");
        }

        return _options is not null ? Chosen(pending, _options) : Json(pending.Questions, _answers);
    }

    private static string Chosen(PendingInput pending, IReadOnlyList<string> options)
    {
        if (pending.Questions is not [var question])
        {
            throw Unfit("Options can be chosen only when the turn asks exactly one question.");
        }

        if (options.FirstOrDefault(label => question.Options.All(option => option.Label != label)) is { } unknown)
        {
            throw Unfit($"'{unknown}' is not an option of the question.");
        }

        if (options.Count > 1 && !question.MultiSelect)
        {
            throw Unfit("The question allows only one option.");
        }

        return question.MultiSelect ? Json(pending.Questions, [(question.Text, options)]) : options[0];
    }

    private static string Json(IReadOnlyList<Question> questions, IReadOnlyList<(string Question, IReadOnlyList<string> Answers)> answers)
    {
        if (questions.FirstOrDefault(question => answers.All(answer => answer.Question != question.Text)) is { } open)
        {
            throw Unfit($"The question '{open.Text}' has no answer.");
        }

        if (answers.FirstOrDefault(answer => questions.All(question => question.Text != answer.Question)) is { Question: { } unasked })
        {
            throw Unfit($"The question '{unasked}' is not one of those that the turn asks.");
        }

        var body = RequestBody.Write((questions, answers), static (writer, said) =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("answers"u8);
            foreach (var (question, chosen) in said.answers)
            {
                writer.WritePropertyName(question);
                Write(writer, chosen, isList: said.questions.First(asked => asked.Text == question).MultiSelect || chosen.Count != 1);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        return Encoding.UTF8.GetString(body);
    }

    private static ArgumentException Unfit(string message) => new(message);

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<string> answers, bool isList)
    {
        if (!isList)
        {
            writer.WriteStringValue(answers[0]);
            return;
        }

        writer.WriteStartArray();
        foreach (var answer in answers)
        {
            writer.WriteStringValue(answer);
        }

        writer.WriteEndArray();
    }
}
