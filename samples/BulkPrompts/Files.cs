namespace BulkPrompts;

/// <summary>The output and its journal, recovered from whatever happened before, and locked.</summary>
internal sealed class Files : IDisposable
{
    private Files(Journal journal, AnswerFile answers)
    {
        Journal = journal;
        Answers = answers;
    }

    public Journal Journal { get; }

    public AnswerFile Answers { get; }

    /// <exception cref="UserErrorException">Another run has them, or they are not what they should be.</exception>
    public static Files Open(string output)
    {
        var journal = OpenJournal(output);
        try
        {
            // The output is made before anything is begun: where there is none, somebody took it away to begin anew.
            if (!File.Exists(output))
            {
                journal.Clear();
            }

            AnswerFile answers = new(output);
            journal.Recover(answers.IsFinished);
            return new Files(journal, answers);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            journal.Dispose();
            throw new UserErrorException($"{output} cannot be gone on with: {exception.Message}");
        }
    }

    public void Dispose()
    {
        Answers.Dispose();
        Journal.Dispose();
    }

    private static Journal OpenJournal(string output)
    {
        try
        {
            return new Journal(output + ".journal");
        }
        catch (Exception exception) when (exception is DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"The output cannot be written. {exception.Message}");
        }
        catch (IOException exception)
        {
            throw new UserErrorException($"Another run is writing {output}. {exception.Message}");
        }
    }
}
