using System.Runtime.CompilerServices;

namespace AceData.Aichat2;

/// <summary>Records chat turns as spans and metrics. The client bypasses it when nobody listens.</summary>
internal sealed class ChatTelemetry(ClientSettings settings)
{
    private static ChatInstruments Instruments => Aichat2Api.Instruments;

    public static bool IsEnabled => Instruments.IsEnabled;

    public async Task<ChatResult> SendAsync(ChatRequest request, Func<Task<ChatResult>> send)
    {
        using var span = Begin(request, streams: false);
        try
        {
            var response = await send().ConfigureAwait(false);
            SetOutcome(span, response.ConversationId, response.AdditionalProperties, response.TerminalReason, response.Usage);
            SetAnswer(span, response);
            return response;
        }
        catch (Exception exception)
        {
            span.Fail(exception);
            throw;
        }
    }

    public async IAsyncEnumerable<StreamEvent> StreamAsync(
        ChatRequest request, IAsyncEnumerable<StreamEvent> events, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var span = Begin(request, streams: true);
        var builder = span.WantsContent ? new ChatResultBuilder() : null;
        var enumerator = events.GetAsyncEnumerator(cancellationToken);
        await using var disposal = enumerator.ConfigureAwait(false);
        while (await MoveNextAsync(enumerator, span).ConfigureAwait(false))
        {
            span.RecordChunk();
            builder?.Add(enumerator.Current);
            if (enumerator.Current is DoneEvent done)
            {
                SetOutcome(span, done.ConversationId, done.AdditionalProperties, done.TerminalReason, done.Usage);
                SetAnswer(span, builder?.ToResponse());
            }

            yield return enumerator.Current;
        }
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<StreamEvent> events, ChatSpan span)
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            span.SetConversation((exception as AceDataException)?.ConversationId);
            span.Fail(exception);
            throw;
        }
    }

    private ChatSpan Begin(ChatRequest request, bool streams)
    {
        ChatSpan span = new(Instruments, settings.Time, settings.BaseAddress, request.Model?.Value, streams);
        span.SetConversation(request.Id);
        if (span.WantsContent)
        {
            span.SetTag(GenAiTags.InputMessages, MessageText.Of(request));
        }

        return span;
    }

    // The service does not say which model answered; should it begin to, the field will be named like this.
    private static void SetOutcome(
        ChatSpan span, string? conversationId, IReadOnlyDictionary<string, JsonElement> fields, TerminalReason? reason, Usage? usage)
    {
        span.SetConversation(conversationId);
        var model = fields.TryGetValue("model", out var value) && value.ValueKind == JsonValueKind.String ? JsonText.Of(value) : null;
        span.SetOutcome(new ChatOutcome(model, reason?.Value, usage?.PromptTokens, usage?.CompletionTokens));
    }

    private static void SetAnswer(ChatSpan span, ChatResult? response)
    {
        if (span.WantsContent && response is not null)
        {
            span.SetTag(GenAiTags.OutputMessages, MessageText.Of(response));
        }
    }
}
