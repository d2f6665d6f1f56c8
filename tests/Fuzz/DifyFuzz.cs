using AceData.Dify;

namespace AceData.Fuzz;

/// <summary>The Dify client: streams, blocking answers, and stored messages.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "Lives as long as the process.")]
internal sealed class DifyFuzz : FuzzClient
{
    private static readonly ChatRequest Question = new() { Query = "q" };

    private readonly DifyChatClient _client;

    public DifyFuzz()
    {
        DifyChatClientOptions options = new() { ApiToken = "app-token", BaseAddress = new Uri("https://dify.test/v1"), User = "ada", Retry = new RetryOptions { MaxRetries = 0 } };
        _client = new DifyChatClient(options, NewHttpClient());
    }

    public override string Name => "dify";

    public override ExpectedText Expect(FuzzCase input) => input.Operation switch
    {
        "stream" => ExpectStream(input),
        "chat" => ExpectedText.OfBody(input, static root => root["answer"]),
        _ => ExpectedText.Unknown,
    };

    protected override async Task ReadAsync(FuzzCase input, List<object> records, CancellationToken cancellationToken)
    {
        switch (input.Operation)
        {
            case "stream":
                await AddAllAsync(_client.StreamAsync(Question, cancellationToken: cancellationToken), records);
                break;
            case "chat":
                records.Add(await _client.ChatAsync(Question, cancellationToken: cancellationToken));
                break;
            case "messages":
                records.Add(await _client.Messages.GetPageAsync("c", cancellationToken: cancellationToken));
                break;
            default:
                records.Add(await _client.Application.GetParametersAsync(cancellationToken: cancellationToken));
                break;
        }
    }

    protected override string TextOf(IReadOnlyList<object> records)
    {
        StringBuilder text = new();
        foreach (var record in records)
        {
            switch (record)
            {
                case MessageEvent { WholeAnswer: { } whole }:
                    text.Clear().Append(whole);
                    break;
                case TextEvent piece:
                    text.Append(piece.Text);
                    break;
                case MessageReplaceEvent replacement:
                    text.Clear().Append(replacement.Answer);
                    break;
                case ChatResult result:
                    text.Append(result.Answer);
                    break;
            }
        }

        return text.ToString();
    }

    private static ExpectedText ExpectStream(FuzzCase input)
    {
        HalfText text = new();
        var agentSpoke = false;
        foreach (var frame in Frames.Of(input))
        {
            // Replacements and closing messages make a beginning worthless: only whole streams are judged.
            if (frame.Json is not { } json || json.Type("event") is not { } type || type == "error")
            {
                return ExpectedText.Unknown;
            }

            switch (type)
            {
                case "message_end" or "workflow_paused" or "human_input_required":
                    // Nothing behind the end changes the answer; behind a pause that is not documented.
                    return type != "message_end" && frame.HasTextBehind ? ExpectedText.Unknown : ExpectedText.Exactly(text);
                case "agent_message":
                    agentSpoke = true;
                    text.Append(json["answer"] ?? string.Empty);
                    break;
                case "message_file" when json["url"] is { Length: > 0 } || !json.Has("answer"):
                    break;
                case "message" or "message_file" when agentSpoke && json["answer"] is { Length: > 0 } whole:
                    text.Set(whole);
                    break;
                case "message" or "message_file":
                    text.Append(json["answer"] ?? string.Empty);
                    break;
                case "message_replace":
                    if (json["answer"] is not { } replacement)
                    {
                        // What replaces the text cannot be told.
                        return ExpectedText.Unknown;
                    }

                    text.Set(replacement);
                    break;
            }
        }

        return ExpectedText.Exactly(text);
    }
}
