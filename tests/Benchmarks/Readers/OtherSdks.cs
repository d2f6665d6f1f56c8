using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Anthropic.Models.Messages;
using OpenAI;
using OpenAI.Chat;

namespace AceData.Aichat2.Benchmarks;

/// <summary>The vendors' SDKs reading the wire of their own vendor.</summary>
internal sealed class OtherSdks : IDisposable
{
    private static readonly UserChatMessage Question = new("Tell me a story.");

    private readonly HttpClient _openAIHttp;
    private readonly HttpClientPipelineTransport _transport;
    private readonly ChatClient _openAI;
    private readonly HttpClient _anthropicHttp;
    private readonly AnthropicClient _anthropic;

    public OtherSdks(HttpMessageHandler openAI, HttpMessageHandler anthropic)
    {
        _openAIHttp = new HttpClient(openAI) { Timeout = Timeout.InfiniteTimeSpan };
        _transport = new HttpClientPipelineTransport(_openAIHttp);
        _openAI = new ChatClient("gpt-4o", new ApiKeyCredential("benchmark-token"), new OpenAIClientOptions { Transport = _transport });
        _anthropicHttp = new HttpClient(anthropic) { Timeout = Timeout.InfiniteTimeSpan };
        _anthropic = new AnthropicClient { HttpClient = _anthropicHttp, ApiKey = "benchmark-token" };
    }

    public async Task<int> OpenAIAsync()
    {
        var length = 0;
        await foreach (var update in _openAI.CompleteChatStreamingAsync(Question))
        {
            foreach (var part in update.ContentUpdate)
            {
                length += part.Text.Length;
            }
        }

        return length;
    }

    public async Task<int> AnthropicAsync()
    {
        MessageCreateParams request = new()
        {
            Model = "claude-sonnet-4-5",
            MaxTokens = 1024,
            Messages = [new UserMessageParam { Content = "Tell me a story." }],
        };
        var length = 0;
        await foreach (var received in _anthropic.Messages.CreateStreaming(request))
        {
            if (received.TryPickContentBlockDelta(out var delta) && delta.Delta.TryPickText(out var text))
            {
                length += text.Text.Length;
            }
        }

        return length;
    }

    public void Dispose()
    {
        _openAIHttp.Dispose();
        _transport.Dispose();
        _anthropicHttp.Dispose();
        _anthropic.Dispose();
    }
}
