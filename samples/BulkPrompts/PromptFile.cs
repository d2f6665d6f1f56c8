using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BulkPrompts;

/// <summary>The input, read line by line: the file may be larger than the memory.</summary>
internal sealed class PromptFile(string path)
{
    private const int MaxFaultsShown = 10;

    /// <summary>Looks at every line before anything is asked.</summary>
    /// <returns>How many prompts there are.</returns>
    /// <exception cref="UserErrorException">A line cannot be used.</exception>
    public long Check()
    {
        HashSet<Fingerprint> names = [];
        List<string> faults = [];
        var faultCount = 0L;
        foreach (var (number, line) in Lines())
        {
            var (prompt, fault) = Parse(number, line);
            if (prompt is not null && !names.Add(Fingerprint.Of(prompt.Name)))
            {
                fault = $"the id \"{prompt.Name}\" is taken by an earlier line";
            }

            if (fault is not null && ++faultCount <= MaxFaultsShown)
            {
                faults.Add($"{path}, line {number}: {fault}.");
            }
        }

        if (faultCount > faults.Count)
        {
            faults.Add($"And {faultCount - faults.Count} lines more.");
        }

        return faultCount == 0 ? names.Count : throw new UserErrorException(string.Join(Environment.NewLine, [.. faults, "Nothing was asked."]));
    }

    public IEnumerable<Prompt> Prompts()
    {
        foreach (var (number, line) in Lines())
        {
            var (prompt, fault) = Parse(number, line);
            yield return prompt ?? throw new UserErrorException($"{path} was changed during the run. Line {number}: {fault}.");
        }
    }

    private static (Prompt? Prompt, string? Fault) Parse(long number, string line)
    {
        try
        {
            var json = JsonElement.Parse(line);
            if (json.ValueKind != JsonValueKind.Object)
            {
                return (null, "not a JSON object");
            }

            if (!json.TryGetProperty("prompt", out var prompt) || prompt.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(prompt.GetString()))
            {
                return (null, "there is no \"prompt\" with a text");
            }

            return Name(number, json) is { Length: > 0 } name
                ? (new Prompt(number, name, prompt.GetString()!, json), null)
                : (null, "the \"id\" is neither a text nor a number");
        }
        catch (JsonException exception)
        {
            return (null, $"not JSON, at byte {exception.BytePositionInLine}");
        }
        catch (InvalidOperationException)
        {
            return (null, "half of a surrogate pair: the text is not Unicode");
        }
    }

    private static string? Name(long number, JsonElement json)
    {
        if (!json.TryGetProperty("id", out var id) || id.ValueKind == JsonValueKind.Null)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        return id.ValueKind switch
        {
            JsonValueKind.String => id.GetString(),
            JsonValueKind.Number => id.GetRawText(),
            _ => null,
        };
    }

    private IEnumerable<(long Number, string Line)> Lines()
    {
        using var reader = Open();
        for (var number = 1L; ReadLine(reader, number) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }

    private StreamReader Open()
    {
        try
        {
            return new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"The prompts cannot be read. {exception.Message}");
        }
    }

    private string? ReadLine(StreamReader reader, long number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (DecoderFallbackException)
        {
            throw new UserErrorException($"{path}, at or after line {number}: not UTF-8. Nothing was asked.");
        }
    }
}
