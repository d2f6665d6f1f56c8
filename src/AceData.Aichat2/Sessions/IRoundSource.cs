namespace AceData.Aichat2;

/// <summary>Sends the rounds of one turn, each as one request, and adds up what they say.</summary>
internal interface IRoundSource
{
    /// <summary>How the last round ended; valid once its enumeration is complete.</summary>
    RoundOutcome Outcome { get; }

    /// <summary>The last event of the turn; <see langword="null"/> when there is none.</summary>
    DoneEvent? Done { get; }

    /// <summary>Sends one request and commits its end to the session.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isToolRound">Whether the request carries results of client tools that this turn has run.</param>
    /// <param name="cancellationToken">A token to cancel the round.</param>
    /// <returns>The events of the round except <see cref="DoneEvent"/>; none when the response is JSON.</returns>
    IAsyncEnumerable<StreamEvent> SendAsync(ChatRequest request, bool isToolRound, CancellationToken cancellationToken);

    /// <summary>Adds a client tool that was run after the last round.</summary>
    void Add(ClientToolRun run);
}
