namespace AceData.Aichat2.Tests;

/// <summary>Holds the service before an event of one type until told to go on.</summary>
internal sealed class TurnHold(string type = "text_delta")
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => _reached.Task;

    public void Release() => _released.TrySetResult();

    public async ValueTask BeforeEventAsync(JsonObject sent, CancellationToken cancellationToken)
    {
        if ((string?)sent["type"] == type)
        {
            _reached.TrySetResult();
            await _released.Task.WaitAsync(cancellationToken);
        }
    }
}
