namespace AceData;

/// <summary>Specifies which time limit ended a call.</summary>
public enum TimeoutKind
{
    /// <summary>The limit is not known: the exception was created by hand.</summary>
    Unknown = 0,

    /// <summary>The whole call: <see cref="ApiClientOptions.Timeout"/> or <see cref="RequestOptions.Timeout"/>.</summary>
    Call,

    /// <summary>Connecting: <see cref="ApiClientOptions.ConnectTimeout"/>.</summary>
    Connect,

    /// <summary>Silence inside a stream: <see cref="ApiClientOptions.StreamIdleTimeout"/>.</summary>
    StreamIdle,

    /// <summary>The limit of a wait for work that the service continues after a call.</summary>
    Wait,

    /// <summary>The <see cref="System.Net.Http.HttpClient.Timeout"/> of a client that the caller created.</summary>
    HttpClient,
}
