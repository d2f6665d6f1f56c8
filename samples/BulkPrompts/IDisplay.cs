namespace BulkPrompts;

/// <summary>Shows how far the run is, on the error stream.</summary>
internal interface IDisplay
{
    void Say(string text);

    /// <param name="total">How many prompts there are.</param>
    /// <param name="finished">How many of them were finished before.</param>
    /// <param name="work">The run; calls what it is given whenever a prompt has ended, from any thread.</param>
    Task ShowAsync(long total, long finished, Func<Action, Task> work);
}
