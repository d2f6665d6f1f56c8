namespace AceData.Aichat2;

/// <summary>Runs the client tools of one session: all calls of a round at once, every failure a result the model can read.</summary>
internal sealed class ClientToolRunner
{
    private static readonly JsonElement NoArguments = JsonElement.Parse("{}");

    private readonly Dictionary<string, ClientTool> _tools = new(StringComparer.Ordinal);
    private readonly bool _includesDetails;
    private readonly TimeProvider _time;

    /// <exception cref="ArgumentException">Two tools have the same name.</exception>
    public ClientToolRunner(IReadOnlyList<ClientTool> tools, bool includesDetails, TimeProvider time)
    {
        _includesDetails = includesDetails;
        _time = time;
        foreach (var tool in tools)
        {
            if (_tools.ContainsKey(tool.Definition.Name))
            {
                throw new ArgumentException($"Two client tools are named '{tool.Definition.Name}'.", nameof(tools));
            }

            _tools.Add(tool.Definition.Name, tool);
        }

        Definitions = [.. tools.Select(tool => tool.Definition)];
    }

    public IReadOnlyList<ClientToolDefinition> Definitions { get; }

    /// <summary>Whether there is anything to run; without tools, calls are the caller's own to answer.</summary>
    public bool HasTools => _tools.Count > 0;

    /// <returns>One run per call, in the order of the calls.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled; tools that do not listen are left to end by themselves.</exception>
    public async Task<IReadOnlyList<ClientToolRun>> RunAsync(IEnumerable<PendingClientTool> calls, CancellationToken cancellationToken)
    {
        var running = Task.WhenAll(calls.Select(call => RunAsync(call, cancellationToken)));
        TaskCompletionSource<bool> cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(static source => ((TaskCompletionSource<bool>)source!).TrySetResult(true), cancelled))
        {
            await Task.WhenAny(running, cancelled.Task).ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return await running.ConfigureAwait(false);
    }

    private async Task<ClientToolRun> RunAsync(PendingClientTool call, CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        var (output, isError) = await OutcomeAsync(call, cancellationToken).ConfigureAwait(false);
        ToolResult result = new() { ToolUseId = call.ToolUseId, Output = output, IsError = isError ? true : null };
        return new ClientToolRun(call, result, _time.GetElapsedTime(began));
    }

    private async Task<(string Output, bool IsError)> OutcomeAsync(PendingClientTool call, CancellationToken cancellationToken)
    {
        if (!_tools.TryGetValue(call.Name, out var tool))
        {
            return ($"There is no tool named '{call.Name}'.", true);
        }

        var arguments = call.Input ?? NoArguments;
        if (ToolArguments.FindMismatch(arguments, tool.Definition.InputSchema) is { } mismatch)
        {
            return ($"The arguments of '{call.Name}' do not fit its schema: {mismatch}.", true);
        }

        try
        {
            // A delegate may work before its first await: the others of the round must not wait for that.
            var output = await Task.Run(() => tool.RunAsync(arguments, cancellationToken), cancellationToken).ConfigureAwait(false);
            return (output ?? string.Empty, false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            return (_includesDetails ? $"The tool '{call.Name}' failed: {exception.Message}" : $"The tool '{call.Name}' failed.", true);
        }
    }
}
