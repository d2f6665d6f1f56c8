using System.Text;
using System.Text.Json;

namespace AceData.Aichat2;

/// <summary>What a person says to a question that pauses a turn: text, chosen options, or an answer to each of several questions.</summary>
/// <remarks>A string is an answer in text.</remarks>
public sealed class PauseAnswer
{
    private static readonly PauseAnswer Nothing = new(Array.Empty<(string, IReadOnlyList<string>)>());

    private readonly string? _text;
    private readonly IReadOnlyList<string>? _options;
    private readonly IReadOnlyList<(string Question, IReadOnlyList<string> Answers)> _answers = [];

    private PauseAnswer(string text) => _text = text;

    private PauseAnswer(IReadOnlyList<string> options) => _options = options;

    private PauseAnswer(IReadOnlyList<(string Question, IReadOnlyList<string> Answers)> answers) => _answers = answers;

    /// <summary>An answer in text, sent as it is.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator PauseAnswer(string text) => Text(text);

    /// <summary>An answer in text, sent as it is: to one question, to a consent or to a confirmation.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The answer.</returns>
    public static PauseAnswer Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PauseAnswer(text);
    }

    /// <summary>Options of the only question, by their labels; several where it allows several.</summary>
    /// <param name="labels">The labels as the question gives them, at least one.</param>
    /// <returns>The answer.</returns>
    public static PauseAnswer Choose(params IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels.Count > 0 ? new PauseAnswer([.. labels]) : throw new ArgumentException("Choose at least one option.", nameof(labels));
    }

    /// <summary>The answer to one of several questions; go on with <see cref="And"/>.</summary>
    /// <param name="question">The question as it was asked: <see cref="Question.Text"/>.</param>
    /// <param name="answers">One answer, or several options where the question allows several.</param>
    /// <returns>The answer so far.</returns>
    public static PauseAnswer To(string question, params IReadOnlyList<string> answers) => Nothing.And(question, answers);

    /// <summary>The answer to one more question.</summary>
    /// <param name="question">The question as it was asked.</param>
    /// <param name="answers">One answer, or several options where the question allows several.</param>
    /// <returns>A new answer that holds both.</returns>
    public PauseAnswer And(string question, params IReadOnlyList<string> answers)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answers);
        return new PauseAnswer([.. _answers, (question, [.. answers])]);
    }

    /// <summary>The type's name alone: what people say to each other belongs into no log by accident.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(PauseAnswer);

    /// <summary>The text the service takes: plain where it can be, JSON where several things are said.</summary>
    /// <exception cref="ArgumentException">The answer does not fit what is asked; nothing was sent.</exception>
    internal string ToOutput(PendingInput pending)
    {
        if (_text is not null)
        {
            return pending.Questions.Count <= 1
                ? _text
                : throw Unfit("Several questions are asked: answer each with PauseAnswer.To(...).And(...).");
        }

        return _options is not null ? Chosen(pending, _options) : Json(pending.Questions, _answers);
    }

    private static string Chosen(PendingInput pending, IReadOnlyList<string> options)
    {
        if (pending.Questions is not [var question])
        {
            throw Unfit("Options can be chosen where exactly one question is asked.");
        }

        if (options.FirstOrDefault(label => question.Options.All(option => option.Label != label)) is { } unknown)
        {
            throw Unfit($"'{unknown}' is none of the options.");
        }

        if (options.Count > 1 && !question.MultiSelect)
        {
            throw Unfit("The question allows one option only.");
        }

        return question.MultiSelect ? Json(pending.Questions, [(question.Text, options)]) : options[0];
    }

    private static string Json(IReadOnlyList<Question> questions, IReadOnlyList<(string Question, IReadOnlyList<string> Answers)> answers)
    {
        if (questions.FirstOrDefault(question => answers.All(answer => answer.Question != question.Text)) is { } open)
        {
            throw Unfit($"The question '{open.Text}' is not answered.");
        }

        if (answers.FirstOrDefault(answer => questions.All(question => question.Text != answer.Question)) is { Question: { } unasked })
        {
            throw Unfit($"The question '{unasked}' is not asked.");
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
