
namespace BulkPrompts;

/// <summary>What a failure means for the run.</summary>
internal enum Verdict
{
    /// <summary>It is about the prompt: asking again changes nothing.</summary>
    Final,

    /// <summary>It may pass: the next run asks again.</summary>
    AskLater,

    /// <summary>It would meet every prompt: the run ends.</summary>
    Stop,
}
