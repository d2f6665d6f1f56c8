namespace Network.Tests.Origins;

/// <summary>A forward proxy that refuses in one way.</summary>
internal static class ScriptedProxy
{
    /// <summary>Answers every CONNECT with a status.</summary>
    public static Origin Refusing(int status, params string[] headers) =>
        Origin.Start(exchange => exchange.RespondAsync(status, "text/html", "<p>no</p>", headers));

    /// <summary>Takes CONNECT and never answers.</summary>
    public static Origin Silent() => Origin.Start(exchange => exchange.StallAsync());
}
