namespace AceData.Aichat2.Tests.Sessions;

/// <summary>What an answer of a person becomes, and which answers do not fit their question.</summary>
public sealed class PauseAnswerTests
{
    private static readonly Question Colour = new() { Text = "Colour?", Options = [new QuestionOption { Label = "Red" }, new QuestionOption { Label = "Green" }] };
    private static readonly Question Shapes = new() { Text = "Shapes?", MultiSelect = true, Options = [new QuestionOption { Label = "Round" }, new QuestionOption { Label = "Flat" }] };

    public static TheoryData<PauseAnswer, Question[], string> Fitting => new()
    {
        { PauseAnswer.Text("Blue"), [Colour], "Blue" },
        { "Blue", [], "Blue" },
        { PauseAnswer.Choose("Red"), [Colour], "Red" },
        { PauseAnswer.Choose("Round"), [Shapes], """{"answers":{"Shapes?":["Round"]}}""" },
        { PauseAnswer.Choose("Round", "Flat"), [Shapes], """{"answers":{"Shapes?":["Round","Flat"]}}""" },
        { PauseAnswer.To("Colour?", "Red"), [Colour], """{"answers":{"Colour?":"Red"}}""" },
        { PauseAnswer.To("Colour?", "Red", "Blue"), [Colour], """{"answers":{"Colour?":["Red","Blue"]}}""" },
        { PauseAnswer.To("Colour?"), [Colour], """{"answers":{"Colour?":[]}}""" },
        { PauseAnswer.To("Colour?", "Blue").And("Shapes?", "Flat"), [Colour, Shapes], """{"answers":{"Colour?":"Blue","Shapes?":["Flat"]}}""" },
    };

    [Theory]
    [MemberData(nameof(Fitting))]
    public void An_answer_becomes_what_the_service_takes(PauseAnswer answer, Question[] questions, string output) =>
        Assert.Equal(output, answer.ToOutput(new PendingInput { ToolUseId = "t", Questions = questions }));

    public static TheoryData<PauseAnswer, Question[], string> Unfit => new()
    {
        { PauseAnswer.Text("Blue"), [Colour, Shapes], "The turn asks several questions. Answer each with PauseAnswer.To(...).And(...)." },
        { PauseAnswer.Choose("Red"), [], "Options can be chosen only when the turn asks exactly one question." },
        { PauseAnswer.Choose("Red"), [Colour, Shapes], "Options can be chosen only when the turn asks exactly one question." },
        { PauseAnswer.Choose("Blue"), [Colour], "'Blue' is not an option of the question." },
        { PauseAnswer.Choose("Red", "Green"), [Colour], "The question allows only one option." },
        { PauseAnswer.To("Colour?", "Red"), [Colour, Shapes], "The question 'Shapes?' has no answer." },
        { PauseAnswer.To("Colour?", "Red").And("Size?", "9"), [Colour], "The question 'Size?' is not one of those that the turn asks." },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void An_answer_that_does_not_fit_is_refused_with_the_reason(PauseAnswer answer, Question[] questions, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => answer.ToOutput(new PendingInput { ToolUseId = "t", Questions = questions })).Message);
}
