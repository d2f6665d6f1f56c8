namespace AceData.Aichat2;

/// <summary>Creates the first request of a turn, once the turn holds the gate.</summary>
internal delegate ValueTask<ChatRequest> RequestFactory(CancellationToken cancellationToken);
