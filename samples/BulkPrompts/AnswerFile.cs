using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using AceData.Aichat2;

namespace BulkPrompts;

/// <summary>The output: one line a finished prompt, in the order they finish.</summary>
internal sealed class AnswerFile : IDisposable
{
    // Answers are for people to read too: only what JSON itself wants escaped is escaped.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<Fingerprint, Fingerprint> _finished = [];
    private readonly HashSet<Fingerprint> _errors = [];
    private readonly LineFile _file;

    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="FormatException">The file is not an output of this program.</exception>
    public AnswerFile(string path)
    {
        _file = new LineFile(path, "{\"line\":", FileShare.Read);
        try
        {
            HadTornEnd = _file.Recover(Take);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>Whether the last line was cut off in the middle, and was taken away.</summary>
    public bool HadTornEnd { get; }

    /// <summary>Whether no prompt was finished when the file was opened.</summary>
    public bool WasEmpty => _finished.Count == 0;

    /// <summary>Whether the prompt was finished when the file was opened.</summary>
    /// <exception cref="UserErrorException">It was, with another text.</exception>
    public bool IsFinished(Prompt prompt)
    {
        if (!_finished.TryGetValue(Fingerprint.Of(prompt.Name), out var answered))
        {
            return false;
        }

        return answered == Fingerprint.OfHex(prompt.Sha256)
            ? true
            : throw new UserErrorException($"Prompt {prompt.Name}, on line {prompt.Line}, was answered when it was another text. Begin a new output, or put the text back.");
    }

    /// <summary>Whether the prompt of this name was finished when the file was opened, whatever its text.</summary>
    public bool IsFinished(string name) => _finished.ContainsKey(Fingerprint.Of(name));

    /// <summary>Whether an error stood in place of the prompt's answer when the file was opened.</summary>
    public bool IsError(Prompt prompt) => _errors.Contains(Fingerprint.Of(prompt.Name));

    public void Write(Prompt prompt, ModelId model, ChatResult response) => Write(prompt, model, writer =>
    {
        writer.WriteString("answer", response.Answer);
        writer.WriteString("terminal_reason", response.TerminalReason?.Value);
        WriteUsage(writer, response.Usage);
        writer.WriteString("conversation_id", response.ConversationId);
    });

    public void Write(Prompt prompt, ModelId model, PromptError error) => Write(prompt, model, writer =>
    {
        writer.WriteStartObject("error");
        writer.WriteString("type", error.Type);
        writer.WriteString("code", error.Code);
        if (error.Status is { } status)
        {
            writer.WriteNumber("status", status);
        }

        writer.WriteString("message", error.Message);
        writer.WriteString("trace_id", error.TraceId);
        writer.WriteEndObject();
    });

    public void Dispose() => _file.Dispose();

    private static void WriteUsage(Utf8JsonWriter writer, Usage? usage)
    {
        writer.WriteStartObject("usage");
        foreach (var (name, tokens) in new[] { ("prompt_tokens", usage?.PromptTokens), ("completion_tokens", usage?.CompletionTokens), ("total_tokens", usage?.TotalTokens) })
        {
            if (tokens is { } known)
            {
                writer.WriteNumber(name, known);
            }
        }

        writer.WriteEndObject();
    }

    // In an object of their own, so that an input may have an "answer" too: the one expected, for instance.
    private static void WriteOtherFields(Utf8JsonWriter writer, Prompt prompt)
    {
        writer.WriteStartObject("input");
        foreach (var field in prompt.Json.EnumerateObject().Where(field => field.Name != "prompt"))
        {
            field.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private void Write(Prompt prompt, ModelId model, Action<Utf8JsonWriter> result)
    {
        ArrayBufferWriter<byte> line = new();
        using (Utf8JsonWriter writer = new(line, Readable))
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", prompt.Line);
            writer.WriteString("id", prompt.Name);
            writer.WriteString("prompt_sha256", prompt.Sha256);
            writer.WriteString("model", model.Value);
            result(writer);
            WriteOtherFields(writer, prompt);
            writer.WriteEndObject();
        }

        _file.Append(line.WrittenSpan, outlastsPowerFailure: true);
    }

    private void Take(JsonElement line)
    {
        try
        {
            var name = Fingerprint.Of(line.GetProperty("id").GetString()!);
            _finished[name] = Fingerprint.OfHex(line.GetProperty("prompt_sha256").GetString()!);
            if (line.TryGetProperty("error", out _))
            {
                _errors.Add(name);
            }
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new FormatException("a line lacks its id or its prompt_sha256", exception);
        }
    }
}
