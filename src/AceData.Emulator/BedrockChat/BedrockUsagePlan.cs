namespace AceData.Emulator;

/// <summary>The gateway's limits on a key: a rate by the second, and a quota.</summary>
internal sealed class BedrockUsagePlan(BedrockChatEmulatorOptions options)
{
    private readonly object _gate = new();
    private long _second;
    private int _inSecond;
    private int _inAll;

    /// <exception cref="BedrockErrorException">The request is over a limit.</exception>
    public void Count()
    {
        lock (_gate)
        {
            var second = options.TimeProvider.GetUtcNow().ToUnixTimeSeconds();
            if (second != _second)
            {
                (_second, _inSecond) = (second, 0);
            }

            if (_inSecond >= options.RequestsPerSecond)
            {
                throw BedrockErrorException.Gateway(429, "Too Many Requests");
            }

            if (_inAll >= options.Quota)
            {
                throw BedrockErrorException.Gateway(429, "Limit Exceeded");
            }

            _inSecond++;
            _inAll++;
        }
    }
}
