namespace AceData.Aichat2;

/// <content>The models of the service's OpenAPI document, in its order.</content>
public readonly partial record struct ModelId
{
    /// <summary><c>gpt-4</c>.</summary>
    public static ModelId Gpt4 => new("gpt-4");

    /// <summary><c>gpt-4.1</c>.</summary>
    public static ModelId Gpt41 => new("gpt-4.1");

    /// <summary><c>gpt-4.1-mini</c>.</summary>
    public static ModelId Gpt41Mini => new("gpt-4.1-mini");

    /// <summary><c>gpt-4.1-nano</c>.</summary>
    public static ModelId Gpt41Nano => new("gpt-4.1-nano");

    /// <summary><c>gpt-4o</c>.</summary>
    public static ModelId Gpt4o => new("gpt-4o");

    /// <summary><c>gpt-4o-2024-05-13</c>.</summary>
    public static ModelId Gpt4o20240513 => new("gpt-4o-2024-05-13");

    /// <summary><c>gpt-4o-all</c>.</summary>
    public static ModelId Gpt4oAll => new("gpt-4o-all");

    /// <summary><c>gpt-4o-image</c>.</summary>
    public static ModelId Gpt4oImage => new("gpt-4o-image");

    /// <summary><c>gpt-4o-mini</c>.</summary>
    public static ModelId Gpt4oMini => new("gpt-4o-mini");

    /// <summary><c>gpt-5-all</c>.</summary>
    public static ModelId Gpt5All => new("gpt-5-all");

    /// <summary><c>gpt-5.1-all</c>.</summary>
    public static ModelId Gpt51All => new("gpt-5.1-all");

    /// <summary><c>gpt-5.2-pro</c>.</summary>
    public static ModelId Gpt52Pro => new("gpt-5.2-pro");

    /// <summary><c>gpt-5.4-mini</c>.</summary>
    public static ModelId Gpt54Mini => new("gpt-5.4-mini");

    /// <summary><c>gpt-5.4-nano</c>.</summary>
    public static ModelId Gpt54Nano => new("gpt-5.4-nano");

    /// <summary><c>gpt-image-1</c>.</summary>
    public static ModelId GptImage1 => new("gpt-image-1");

    /// <summary><c>claude-3-5-haiku-20241022</c>.</summary>
    public static ModelId Claude35Haiku20241022 => new("claude-3-5-haiku-20241022");

    /// <summary><c>claude-3-5-sonnet-20240620</c>.</summary>
    public static ModelId Claude35Sonnet20240620 => new("claude-3-5-sonnet-20240620");

    /// <summary><c>claude-3-5-sonnet-20241022</c>.</summary>
    public static ModelId Claude35Sonnet20241022 => new("claude-3-5-sonnet-20241022");

    /// <summary><c>claude-3-7-sonnet-20250219</c>.</summary>
    public static ModelId Claude37Sonnet20250219 => new("claude-3-7-sonnet-20250219");

    /// <summary><c>claude-3-haiku-20240307</c>.</summary>
    public static ModelId Claude3Haiku20240307 => new("claude-3-haiku-20240307");

    /// <summary><c>claude-3-opus-20240229</c>.</summary>
    public static ModelId Claude3Opus20240229 => new("claude-3-opus-20240229");

    /// <summary><c>claude-3-sonnet-20240229</c>.</summary>
    public static ModelId Claude3Sonnet20240229 => new("claude-3-sonnet-20240229");

    /// <summary><c>claude-haiku-4-5-20251001</c>.</summary>
    public static ModelId ClaudeHaiku4520251001 => new("claude-haiku-4-5-20251001");

    /// <summary><c>claude-opus-4-1-20250805</c>.</summary>
    public static ModelId ClaudeOpus4120250805 => new("claude-opus-4-1-20250805");

    /// <summary><c>claude-opus-4-20250514</c>.</summary>
    public static ModelId ClaudeOpus420250514 => new("claude-opus-4-20250514");

    /// <summary><c>claude-opus-4-5-20251101</c>.</summary>
    public static ModelId ClaudeOpus4520251101 => new("claude-opus-4-5-20251101");

    /// <summary><c>claude-opus-4-6</c>.</summary>
    public static ModelId ClaudeOpus46 => new("claude-opus-4-6");

    /// <summary><c>claude-opus-4-8</c>.</summary>
    public static ModelId ClaudeOpus48 => new("claude-opus-4-8");

    /// <summary><c>claude-opus-4-7</c>.</summary>
    public static ModelId ClaudeOpus47 => new("claude-opus-4-7");

    /// <summary><c>claude-sonnet-4-20250514</c>.</summary>
    public static ModelId ClaudeSonnet420250514 => new("claude-sonnet-4-20250514");

    /// <summary><c>claude-sonnet-4-5-20250929</c>.</summary>
    public static ModelId ClaudeSonnet4520250929 => new("claude-sonnet-4-5-20250929");

    /// <summary><c>claude-sonnet-4-6</c>.</summary>
    public static ModelId ClaudeSonnet46 => new("claude-sonnet-4-6");

    /// <summary><c>claude-sonnet-5</c>.</summary>
    public static ModelId ClaudeSonnet5 => new("claude-sonnet-5");

    /// <summary><c>gemini-2.0-flash-lite</c>.</summary>
    public static ModelId Gemini20FlashLite => new("gemini-2.0-flash-lite");

    /// <summary><c>gemini-2.5-flash-lite</c>.</summary>
    public static ModelId Gemini25FlashLite => new("gemini-2.5-flash-lite");

    /// <summary><c>gemini-3-pro-preview</c>.</summary>
    public static ModelId Gemini3ProPreview => new("gemini-3-pro-preview");

    /// <summary><c>gemini-3.1-flash-image-preview</c>.</summary>
    public static ModelId Gemini31FlashImagePreview => new("gemini-3.1-flash-image-preview");

    /// <summary><c>gemini-3.1-flash-lite-preview</c>.</summary>
    public static ModelId Gemini31FlashLitePreview => new("gemini-3.1-flash-lite-preview");

    /// <summary><c>gemini-3.1-pro</c>.</summary>
    public static ModelId Gemini31Pro => new("gemini-3.1-pro");

    /// <summary><c>gemini-3.1-pro-preview</c>.</summary>
    public static ModelId Gemini31ProPreview => new("gemini-3.1-pro-preview");

    /// <summary><c>grok-3</c>.</summary>
    public static ModelId Grok3 => new("grok-3");

    /// <summary><c>grok-3-fast</c>.</summary>
    public static ModelId Grok3Fast => new("grok-3-fast");

    /// <summary><c>grok-4</c>.</summary>
    public static ModelId Grok4 => new("grok-4");

    /// <summary><c>grok-4-0709</c>.</summary>
    public static ModelId Grok40709 => new("grok-4-0709");

    /// <summary><c>deepseek-chat</c>.</summary>
    public static ModelId DeepseekChat => new("deepseek-chat");

    /// <summary><c>deepseek-r1</c>.</summary>
    public static ModelId DeepseekR1 => new("deepseek-r1");

    /// <summary><c>deepseek-r1-0528</c>.</summary>
    public static ModelId DeepseekR10528 => new("deepseek-r1-0528");

    /// <summary><c>deepseek-reasoner</c>.</summary>
    public static ModelId DeepseekReasoner => new("deepseek-reasoner");

    /// <summary><c>deepseek-v3</c>.</summary>
    public static ModelId DeepseekV3 => new("deepseek-v3");

    /// <summary><c>deepseek-v3-250324</c>.</summary>
    public static ModelId DeepseekV3250324 => new("deepseek-v3-250324");

    /// <summary><c>deepseek-v3.2-exp</c>.</summary>
    public static ModelId DeepseekV32Exp => new("deepseek-v3.2-exp");

    /// <summary><c>deepseek-v4-flash</c>.</summary>
    public static ModelId DeepseekV4Flash => new("deepseek-v4-flash");

    /// <summary><c>kimi-k2-0711-preview</c>.</summary>
    public static ModelId KimiK20711Preview => new("kimi-k2-0711-preview");

    /// <summary><c>kimi-k2-0905-preview</c>.</summary>
    public static ModelId KimiK20905Preview => new("kimi-k2-0905-preview");

    /// <summary><c>kimi-k2-instruct-0905</c>.</summary>
    public static ModelId KimiK2Instruct0905 => new("kimi-k2-instruct-0905");

    /// <summary><c>kimi-k2-thinking</c>.</summary>
    public static ModelId KimiK2Thinking => new("kimi-k2-thinking");

    /// <summary><c>kimi-k2-thinking-turbo</c>.</summary>
    public static ModelId KimiK2ThinkingTurbo => new("kimi-k2-thinking-turbo");

    /// <summary><c>kimi-k2-turbo-preview</c>.</summary>
    public static ModelId KimiK2TurboPreview => new("kimi-k2-turbo-preview");

    /// <summary><c>kimi-k2.5</c>.</summary>
    public static ModelId KimiK25 => new("kimi-k2.5");

    /// <summary><c>glm-3-turbo</c>.</summary>
    public static ModelId Glm3Turbo => new("glm-3-turbo");

    /// <summary><c>glm-4.5</c>.</summary>
    public static ModelId Glm45 => new("glm-4.5");

    /// <summary><c>glm-4.5v</c>.</summary>
    public static ModelId Glm45v => new("glm-4.5v");

    /// <summary><c>glm-4.6</c>.</summary>
    public static ModelId Glm46 => new("glm-4.6");

    /// <summary><c>glm-4.7</c>.</summary>
    public static ModelId Glm47 => new("glm-4.7");

    /// <summary><c>glm-5</c>.</summary>
    public static ModelId Glm5 => new("glm-5");

    /// <summary><c>glm-5-turbo</c>.</summary>
    public static ModelId Glm5Turbo => new("glm-5-turbo");

    /// <summary><c>glm-5.2</c>.</summary>
    public static ModelId Glm52 => new("glm-5.2");

    /// <summary><c>glm-5.1</c>.</summary>
    public static ModelId Glm51 => new("glm-5.1");

    /// <summary><c>o1</c>.</summary>
    public static ModelId O1 => new("o1");

    /// <summary><c>o1-mini</c>.</summary>
    public static ModelId O1Mini => new("o1-mini");

    /// <summary><c>o1-pro</c>.</summary>
    public static ModelId O1Pro => new("o1-pro");

    /// <summary><c>o3</c>.</summary>
    public static ModelId O3 => new("o3");

    /// <summary><c>o3-mini</c>.</summary>
    public static ModelId O3Mini => new("o3-mini");

    /// <summary><c>o3-pro</c>.</summary>
    public static ModelId O3Pro => new("o3-pro");

    /// <summary><c>o4-mini</c>.</summary>
    public static ModelId O4Mini => new("o4-mini");
}
