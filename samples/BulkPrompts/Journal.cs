using System.Buffers;
using System.Text.Json;

namespace BulkPrompts;

/// <summary>What was begun and what has ended. After a kill it tells what was in flight; while it is open it is the lock of the output.</summary>
internal sealed class Journal : IDisposable
{
    private readonly object _gate = new();
    private readonly HashSet<string> _open = [];
    private readonly List<string> _askedAgain = [];
    private readonly LineFile _file;
    private (string Service, string Model)? _terms;

    /// <exception cref="IOException">Another run has it, or it cannot be opened.</exception>
    public Journal(string path) => _file = new LineFile(path, "{\"", FileShare.None);

    /// <summary>Every prompt that was begun, was killed in flight, and was begun again: in this run or in one before.</summary>
    public IReadOnlyList<string> AskedAgain
    {
        get
        {
            lock (_gate)
            {
                return [.. _askedAgain.Distinct()];
            }
        }
    }

    /// <summary>Begins anew.</summary>
    public void Clear() => _file.Clear();

    /// <summary>Finds out what was in flight when the last run ended.</summary>
    /// <param name="isFinished">Whether the output has a prompt: a kill may come after the answer was kept and before the journal knew.</param>
    /// <exception cref="FormatException">The file is not a journal.</exception>
    public void Recover(Func<string, bool> isFinished)
    {
        _file.Recover(Take);
        _open.RemoveWhere(name => isFinished(name));
    }

    /// <summary>Holds every run over one output to one service and one model.</summary>
    /// <exception cref="UserErrorException">Earlier runs asked somebody else.</exception>
    public void Agree(string service, string model)
    {
        if (_terms is null)
        {
            Append(("service", service), ("model", model));
        }
        else if (_terms != (service, model))
        {
            throw new UserErrorException($"This output was begun with {_terms.Value.Service}, {_terms.Value.Model}; now it would be {service}, {model}. Begin a new output.");
        }
    }

    /// <summary>Whether the prompt was in flight when an earlier run was killed, and was not begun since.</summary>
    public bool WasInFlight(string name)
    {
        lock (_gate)
        {
            return _open.Contains(name);
        }
    }

    /// <summary>To be called before the prompt leaves.</summary>
    public void Begin(string name)
    {
        Append(("began", name));
        lock (_gate)
        {
            Began(name);
        }
    }

    /// <summary>To be called when it is known what came of the prompt, and an answer is kept.</summary>
    public void End(string name)
    {
        lock (_gate)
        {
            _open.Remove(name);
        }

        Append(("ended", name));
    }

    public void Dispose() => _file.Dispose();

    private void Began(string name)
    {
        if (!_open.Add(name))
        {
            _askedAgain.Add(name);
        }
    }

    private void Take(JsonElement line)
    {
        if (line.TryGetProperty("service", out var service) && line.TryGetProperty("model", out var model))
        {
            _terms = (service.ToString(), model.ToString());
        }
        else if (line.TryGetProperty("began", out var began))
        {
            Began(began.ToString());
        }
        else
        {
            _open.Remove(line.TryGetProperty("ended", out var ended) ? ended.ToString() : throw new FormatException("a line of another kind of file"));
        }
    }

    private void Append(params ReadOnlySpan<(string Name, string Value)> fields)
    {
        ArrayBufferWriter<byte> line = new();
        using (Utf8JsonWriter writer = new(line))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in fields)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        // That a prompt has ended stands in the output too; that it began stands nowhere else.
        _file.Append(line.WrittenSpan, outlastsPowerFailure: fields[0].Name != "ended");
    }
}
