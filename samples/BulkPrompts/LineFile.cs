using System.Text;
using System.Text.Json;

namespace BulkPrompts;

/// <summary>A file of JSON lines that only grows; a line counts when it is whole.</summary>
internal sealed class LineFile : IDisposable
{
    private readonly object _gate = new();
    private readonly FileStream _file;
    private readonly byte[] _beginning;
    private bool _isBroken;

    /// <param name="path">The file; made when it is not there.</param>
    /// <param name="beginning">How every line of this kind of file begins: nobody else's file is touched.</param>
    /// <param name="share">
    /// What others may do with the file meanwhile. <see cref="FileShare.None"/> makes a lock of it, which the system lifts when the process
    /// ends, however it ends.
    /// </param>
    /// <exception cref="IOException">The file cannot be opened, or another process has it.</exception>
    public LineFile(string path, string beginning, FileShare share)
    {
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share, bufferSize: 0);
        _beginning = Encoding.UTF8.GetBytes(beginning);
    }

    /// <summary>Hands over every whole line, then mends the end, which a crash may have left in the middle of a line.</summary>
    /// <returns>Whether something was cut off.</returns>
    /// <exception cref="FormatException">A line is not of this kind of file. Nothing was changed.</exception>
    public bool Recover(Action<JsonElement> take)
    {
        using MemoryStream line = new();
        var chunk = new byte[64 * 1024];
        var (number, end) = (0L, 0L);
        for (int read; (read = _file.Read(chunk)) > 0;)
        {
            var rest = chunk.AsSpan(0, read);
            for (int feed; (feed = rest.IndexOf((byte)'\n')) >= 0; rest = rest[(feed + 1)..])
            {
                line.Write(rest[..feed]);
                number++;
                take(Parse(Bytes(line)) ?? throw new FormatException($"line {number} was not written by this program"));
                end += line.Length + 1;
                line.SetLength(0);
            }

            line.Write(rest);
        }

        return line.Length > 0 && MendEnd(Bytes(line), end, take);
    }

    /// <summary>Forgets every line.</summary>
    public void Clear() => _file.SetLength(0);

    /// <param name="line">The line, without its end.</param>
    /// <param name="outlastsPowerFailure">Whether to wait for the disk. The end of the process the line outlasts anyway.</param>
    /// <exception cref="IOException">The line could not be written, or an earlier one could not.</exception>
    public void Append(ReadOnlySpan<byte> line, bool outlastsPowerFailure)
    {
        byte[] whole = [.. line, (byte)'\n'];
        lock (_gate)
        {
            if (_isBroken)
            {
                throw new IOException("An earlier line could not be written.");
            }

            // What is left of a line that failed must stay the last thing in the file: there the next run cuts it off.
            _isBroken = true;
            _file.Write(whole);
            _file.Flush(flushToDisk: outlastsPowerFailure);
            _isBroken = false;
        }
    }

    public void Dispose() => _file.Dispose();

    private static ReadOnlySpan<byte> Bytes(MemoryStream line) => line.GetBuffer().AsSpan(0, (int)line.Length);

    private JsonElement? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return line.StartsWith(_beginning) ? JsonElement.Parse(line) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool MendEnd(ReadOnlySpan<byte> tail, long end, Action<JsonElement> take)
    {
        // The beginning of an object is never an object: what parses is whole, and lacks its line feed only.
        if (Parse(tail) is { } whole)
        {
            take(whole);
            Append([], outlastsPowerFailure: true);
            return false;
        }

        var known = Math.Min(tail.Length, _beginning.Length);
        if (!tail[..known].SequenceEqual(_beginning.AsSpan(0, known)))
        {
            throw new FormatException("the last line was not written by this program");
        }

        _file.SetLength(end);
        _file.Position = end;
        return true;
    }
}
