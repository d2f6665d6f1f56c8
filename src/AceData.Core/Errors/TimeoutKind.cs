namespace AceData;

/// <summary>Which time limit ended a call.</summary>
public enum TimeoutKind
{
    /// <summary>The whole call: <see cref="ApiClientOptions.Timeout"/> or <see cref="RequestOptions.Timeout"/>.</summary>
    Call,

    /// <summary>Making the connection: <see cref="ApiClientOptions.ConnectTimeout"/>.</summary>
    Connect,

    /// <summary>Silence inside a stream: <see cref="ApiClientOptions.StreamIdleTimeout"/>.</summary>
    StreamIdle,

    /// <summary>Waiting for what goes on at the service after a call: the limit given to the wait.</summary>
    Wait,

    /// <summary>The <see cref="System.Net.Http.HttpClient.Timeout"/> of a client that the caller made.</summary>
    HttpClient,
}
