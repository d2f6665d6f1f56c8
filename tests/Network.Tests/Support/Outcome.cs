using System.Globalization;
using AceData;
using Network.Tests.Clients;

namespace Network.Tests;

/// <summary>What became of a call.</summary>
internal sealed record Outcome(Exception? Exception, int? Attempts)
{
    /// <summary>The failure, which must be the family's own.</summary>
    public AceDataException Failure => Assert.IsAssignableFrom<AceDataException>(Exception);

    public static async Task<Outcome> OfAsync(ClientCall call, CancellationToken cancellationToken)
    {
        try
        {
            return new Outcome(null, await call.SendAsync(cancellationToken));
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            return new Outcome(exception, (exception as AceDataException)?.Attempts);
        }
    }

    public static async Task<Outcome> OfAsync(ClientOperation operation, ClientSetup setup, CancellationToken cancellationToken)
    {
        using var call = operation.Open(setup);
        return await OfAsync(call, cancellationToken);
    }

    /// <summary>The outcome as a cell of the table: what, transient or final, whether it may have been processed, attempts and requests at the origin.</summary>
    public string Describe(int requests)
    {
        if (Exception is null)
        {
            return $"ok {Attempts?.ToString(CultureInfo.InvariantCulture) ?? "-"}/{requests}";
        }

        if (Exception is not AceDataException failure)
        {
            return $"{Exception.GetType().Name} escapes /{requests}";
        }

        var name = failure.GetType().Name.Replace("Exception", "", StringComparison.Ordinal);
        var kind = failure is ApiTimeoutException timeout ? $"({Members.KindOf(timeout)})" : "";
        return $"{name}{kind} {(failure.IsTransient ? "transient" : "final")} {(failure.MayHaveBeenProcessed ? "maybe" : "no")} {failure.Attempts}/{requests}";
    }
}
