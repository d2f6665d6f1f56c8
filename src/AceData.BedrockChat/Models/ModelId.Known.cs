namespace AceData.BedrockChat;

/// <content>The models that servers have offered: those of the API's document first, then those of later servers.</content>
public readonly partial record struct ModelId
{
    /// <summary><c>claude-instant-v1</c>.</summary>
    public static ModelId ClaudeInstantV1 => new("claude-instant-v1");

    /// <summary><c>claude-v2</c>.</summary>
    public static ModelId ClaudeV2 => new("claude-v2");

    /// <summary><c>claude-v3-haiku</c>.</summary>
    public static ModelId ClaudeV3Haiku => new("claude-v3-haiku");

    /// <summary><c>claude-v3-sonnet</c>.</summary>
    public static ModelId ClaudeV3Sonnet => new("claude-v3-sonnet");

    /// <summary><c>claude-v3-opus</c>.</summary>
    public static ModelId ClaudeV3Opus => new("claude-v3-opus");

    /// <summary><c>claude-v3.5-sonnet</c>.</summary>
    public static ModelId ClaudeV35Sonnet => new("claude-v3.5-sonnet");

    /// <summary><c>claude-v3.5-sonnet-v2</c>.</summary>
    public static ModelId ClaudeV35SonnetV2 => new("claude-v3.5-sonnet-v2");

    /// <summary><c>claude-v3.5-haiku</c>.</summary>
    public static ModelId ClaudeV35Haiku => new("claude-v3.5-haiku");

    /// <summary><c>mistral-7b-instruct</c>.</summary>
    public static ModelId Mistral7BInstruct => new("mistral-7b-instruct");

    /// <summary><c>mixtral-8x7b-instruct</c>.</summary>
    public static ModelId Mixtral8X7BInstruct => new("mixtral-8x7b-instruct");

    /// <summary><c>mistral-large</c>.</summary>
    public static ModelId MistralLarge => new("mistral-large");

    /// <summary><c>claude-v3.7-sonnet</c>.</summary>
    public static ModelId ClaudeV37Sonnet => new("claude-v3.7-sonnet");

    /// <summary><c>claude-v4-opus</c>.</summary>
    public static ModelId ClaudeV4Opus => new("claude-v4-opus");

    /// <summary><c>claude-v4-sonnet</c>.</summary>
    public static ModelId ClaudeV4Sonnet => new("claude-v4-sonnet");

    /// <summary><c>claude-v4.1-opus</c>.</summary>
    public static ModelId ClaudeV41Opus => new("claude-v4.1-opus");

    /// <summary><c>claude-v4.5-opus</c>.</summary>
    public static ModelId ClaudeV45Opus => new("claude-v4.5-opus");

    /// <summary><c>claude-v4.5-sonnet</c>.</summary>
    public static ModelId ClaudeV45Sonnet => new("claude-v4.5-sonnet");

    /// <summary><c>claude-v4.5-haiku</c>.</summary>
    public static ModelId ClaudeV45Haiku => new("claude-v4.5-haiku");

    /// <summary><c>claude-v4.6-opus</c>.</summary>
    public static ModelId ClaudeV46Opus => new("claude-v4.6-opus");

    /// <summary><c>claude-v4.6-sonnet</c>.</summary>
    public static ModelId ClaudeV46Sonnet => new("claude-v4.6-sonnet");

    /// <summary><c>claude-v4.7-opus</c>.</summary>
    public static ModelId ClaudeV47Opus => new("claude-v4.7-opus");

    /// <summary><c>amazon-nova-pro</c>.</summary>
    public static ModelId AmazonNovaPro => new("amazon-nova-pro");

    /// <summary><c>amazon-nova-lite</c>.</summary>
    public static ModelId AmazonNovaLite => new("amazon-nova-lite");

    /// <summary><c>amazon-nova-micro</c>.</summary>
    public static ModelId AmazonNovaMicro => new("amazon-nova-micro");

    /// <summary><c>deepseek-r1</c>.</summary>
    public static ModelId DeepseekR1 => new("deepseek-r1");

    /// <summary><c>llama3-3-70b-instruct</c>.</summary>
    public static ModelId Llama33Instruct70B => new("llama3-3-70b-instruct");

    /// <summary><c>llama3-2-1b-instruct</c>.</summary>
    public static ModelId Llama32Instruct1B => new("llama3-2-1b-instruct");

    /// <summary><c>llama3-2-3b-instruct</c>.</summary>
    public static ModelId Llama32Instruct3B => new("llama3-2-3b-instruct");

    /// <summary><c>llama3-2-11b-instruct</c>.</summary>
    public static ModelId Llama32Instruct11B => new("llama3-2-11b-instruct");

    /// <summary><c>llama3-2-90b-instruct</c>.</summary>
    public static ModelId Llama32Instruct90B => new("llama3-2-90b-instruct");

    /// <summary><c>mistral-large-2</c>.</summary>
    public static ModelId MistralLarge2 => new("mistral-large-2");

    /// <summary><c>gpt-oss-20b</c>.</summary>
    public static ModelId GptOss20B => new("gpt-oss-20b");

    /// <summary><c>gpt-oss-120b</c>.</summary>
    public static ModelId GptOss120B => new("gpt-oss-120b");
}
