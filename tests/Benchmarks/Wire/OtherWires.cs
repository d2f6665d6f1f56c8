using System.Globalization;

namespace AceData.Aichat2.Benchmarks;

/// <summary>The same words as the other SDKs' services send them.</summary>
internal static class OtherWires
{
    public static byte[] OpenAI(int count)
    {
        const string Frame = """{{"id":"chatcmpl-9xYz0123456789abcdefghijklmn","object":"chat.completion.chunk","created":1732212000,"model":"gpt-4o-2024-08-06","system_fingerprint":"fp_0123456789","choices":[{{"index":0,"delta":{0},"logprobs":null,"finish_reason":{1}}}]}}""";
        StringBuilder body = new();
        for (var i = 0; i < count; i++)
        {
            Append(body, null, string.Format(CultureInfo.InvariantCulture, Frame, $"{{\"content\":\"{WordStream.Word(i)}\"}}", "null"));
        }

        Append(body, null, string.Format(CultureInfo.InvariantCulture, Frame, "{}", "\"stop\""));
        Append(body, null, "[DONE]");
        return Encoding.UTF8.GetBytes(body.ToString());
    }

    public static byte[] Anthropic(int count)
    {
        StringBuilder body = new();
        Append(body, "message_start", """{"type":"message_start","message":{"id":"msg_0123456789abcdefghijklmn","type":"message","role":"assistant","content":[],"model":"claude-sonnet-4-5","stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":12,"output_tokens":1}}}""");
        Append(body, "content_block_start", """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""");
        for (var i = 0; i < count; i++)
        {
            Append(body, "content_block_delta", $"{{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{{\"type\":\"text_delta\",\"text\":\"{WordStream.Word(i)}\"}}}}");
        }

        Append(body, "content_block_stop", """{"type":"content_block_stop","index":0}""");
        Append(body, "message_delta", """{"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":7}}""");
        Append(body, "message_stop", """{"type":"message_stop"}""");
        return Encoding.UTF8.GetBytes(body.ToString());
    }

    private static void Append(StringBuilder body, string? name, string data)
    {
        if (name is not null)
        {
            body.Append("event: ").Append(name).Append('\n');
        }

        body.Append("data: ").Append(data).Append("\n\n");
    }
}
