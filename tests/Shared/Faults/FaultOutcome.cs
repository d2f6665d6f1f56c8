namespace AceData.Tests;

/// <summary>What became of a call, in the words of the table.</summary>
internal static class FaultOutcome
{
    public static string Good(int? made, int seen) => made is null ? $"ok -/{seen}" : $"ok {made}/{seen}";

    public static string Of(Exception exception, int seen)
    {
        if (exception is not AceDataException failure)
        {
            return $"{exception.GetType().Name} is not an AceDataException";
        }

        var name = failure.GetType().Name.Replace("Exception", "", StringComparison.Ordinal);
        var limit = failure is ApiTimeoutException timeout ? $"({timeout.Kind})" : "";
        var status = (int?)failure.StatusCode is { } code and not 200 ? $"({code})" : "";
        var processed = failure.MayHaveBeenProcessed ? "!" : "";
        var partial = failure is IPartialAnswer { PartialAnswer: { Length: > 0 } text } ? $" \"{text}\"" : "";
        return $"{name}{limit}{status}{processed} {failure.Attempts}/{seen}{partial}";
    }
}
