using AceData;

namespace ConsoleChat;

/// <summary>Says in a line what went wrong and what to do about it.</summary>
internal static class Failures
{
    public static string Describe(AceDataException failure)
    {
        var message = failure.Message.TrimEnd('.', ' ');
        var warning = failure.MayHaveBeenProcessed ? " The turn may be stored and billed all the same." : string.Empty;
        var trace = failure.TraceId is { } id ? $" (trace {id})" : string.Empty;
        return Printable.Line($"{message}. {Advice(failure)}{warning}{trace}");
    }

    private static string Advice(AceDataException failure) => failure switch
    {
        { Hint: { } hint } => hint,
        { RetryAfter: { } wait } => $"Ask again in {Math.Ceiling(wait.TotalSeconds):0} seconds.",
        AuthenticationException => "Check ACEDATACLOUD_API_TOKEN.",
        ApiConnectionException => "Check the network and ACEDATACLOUD_API_BASE_URL, then ask again.",
        ApiTimeoutException => "Ask again, or ask for less.",
        StreamInterruptedException => "The answer above is incomplete: ask again, or ask to go on.",
        ProtocolException => "Check ACEDATACLOUD_API_BASE_URL: something else may listen there.",
        { IsTransient: true } => "Ask again in a while.",
        _ => "Change the question or the model.",
    };
}
