using System.Text;
using AceData;
using Network.Tests.Clients;

namespace Network.Tests.Matrix;

/// <summary>One cell of the table while it is measured, with everything that was said on the way.</summary>
internal sealed class MatrixRun(CancellationToken cancellationToken) : IDisposable
{
    private readonly RecordingLoggerFactory _log = new();

    public Outcome? Outcome { get; private set; }

    /// <summary>Makes the call.</summary>
    public async Task CallAsync(ClientOperation operation, ClientSetup setup)
    {
        var configure = setup.Configure;
        Outcome = await Outcome.OfAsync(
            operation,
            setup with
            {
                Configure = options =>
                {
                    options.LoggerFactory = _log;
                    configure(options);
                },
            },
            cancellationToken);
    }

    public void Dispose() => _log.Dispose();

    /// <summary>Every text that the caller or a log gets to see.</summary>
    public IEnumerable<string> Said()
    {
        foreach (var line in _log.Lines)
        {
            yield return line;
        }

        for (var exception = Outcome?.Exception; exception is not null; exception = exception.InnerException)
        {
            yield return exception.ToString();
            yield return exception.Message;
            if (exception is AceDataException failure)
            {
                yield return failure.ResponseBody ?? "";
                yield return string.Join('\n', failure.Headers.SelectMany(header => header.Value));
                yield return failure.Hint ?? "";
            }

            if (exception is ProtocolException { Bytes: var bytes })
            {
                yield return Encoding.UTF8.GetString(bytes.Span);
            }
        }
    }
}
