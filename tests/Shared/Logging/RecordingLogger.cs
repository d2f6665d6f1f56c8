using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AceData.Tests;

/// <summary>Keeps every line that is logged, at every level, with its values.</summary>
internal sealed class RecordingLogger : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<LogLine> _lines = new();

    public IReadOnlyCollection<LogLine> Lines => _lines;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join('\n', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : "";
        _lines.Enqueue(new LogLine(logLevel, eventId.Id, formatter(state, exception), $"{values}\n{exception}"));
    }

    public void Dispose()
    {
    }
}

/// <summary>One line of a log.</summary>
internal sealed record LogLine(LogLevel Level, int Id, string Text, string Values);
