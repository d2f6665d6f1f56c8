namespace AceData.BedrockChat.Tests;

public sealed class ContentTests
{
    private const int LargestFile = ChatRequest.MaxBytes / 4 * 3;

    [Theory]
    [InlineData("""{"contentType":"text","body":"a"}""", typeof(TextBlock))]
    [InlineData("""{"contentType":"image","mediaType":"image/png","body":"AQID"}""", typeof(ImageBlock))]
    [InlineData("""{"contentType":"attachment","fileName":"a.txt","body":"AQID"}""", typeof(AttachmentBlock))]
    [InlineData("""{"contentType":"toolUse","body":{"toolUseId":"t","name":"n","input":{"q":[1,null]},"later":1},"more":2}""", typeof(ToolUseBlock))]
    [InlineData("""{"contentType":"toolResult","body":{"toolUseId":"t","content":[{"text":"x"},{"json":{"a":1}},{"json_":{"b":2}},{"image":{"format":"png"}}],"status":"error"}}""", typeof(ToolResultBlock))]
    [InlineData("""{"contentType":"reasoning","text":"t","signature":"s","redactedContent":"AQID"}""", typeof(ReasoningBlock))]
    [InlineData("""{"contentType":"hologram","body":{"x":1}}""", typeof(UnknownBlock))]
    [InlineData("""{"contentType":7}""", typeof(UnknownBlock))]
    [InlineData("""{"body":"a"}""", typeof(UnknownBlock))]
    [InlineData("\"just text\"", typeof(UnknownBlock))]
    [InlineData("""{"contentType":"toolUse","body":"not an object"}""", typeof(ToolUseBlock))]
    public void A_block_is_read_as_what_it_is_and_written_as_it_was_read(string json, Type type)
    {
        var message = LenientJson.Deserialize(Encoding.UTF8.GetBytes($$"""{"role":"user","content":[{{json}}]}"""), BedrockChatJson.Default.Message)!;

        var block = Assert.Single(message.Content);
        Assert.Equal(type, block.GetType());
        var written = Written(message).GetProperty("content")[0];
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), written), written.GetRawText());
    }

    [Fact]
    public void Both_spellings_of_a_tools_json_are_read_from_one_object_and_from_a_list()
    {
        var older = Result("""{"json_":{"a":1},"text":null}""");
        var newer = Result("""[{"json":{"a":1}},{"text":"b"}]""");

        Assert.Equal(1, older[0].Json!.Value.GetProperty("a").GetInt32());
        Assert.Equal(1, newer[0].Json!.Value.GetProperty("a").GetInt32());
        Assert.Equal((null, "b"), (newer[1].Json, newer[1].Text));

        static IReadOnlyList<ToolResultItem> Result(string content) =>
            JsonSerializer.Deserialize($$$"""{"contentType":"toolResult","body":{"toolUseId":"t","content":{{{content}}},"status":"s"}}""", BedrockChatJson.Default.ToolResultBlock)!.Content;
    }

    [Fact]
    public async Task Images_and_attachments_are_made_from_streams()
    {
        byte[] bytes = [.. Enumerable.Range(0, 40_000).Select(i => (byte)i)];

        var image = Assert.IsType<ImageBlock>(await ContentBlock.ReadImageAsync(new MemoryStream(bytes), "image/png", cancellationToken: TestContext.Current.CancellationToken));
        var attachment = Assert.IsType<AttachmentBlock>(await ContentBlock.ReadAttachmentAsync(new MemoryStream(bytes), "a.bin", cancellationToken: TestContext.Current.CancellationToken));

        Assert.True(image.TryGetBytes(out var read));
        Assert.Equal(bytes, read);
        Assert.True(attachment.TryGetBytes(out read));
        Assert.Equal(bytes, read);
        Assert.Equal(("image/png", "a.bin"), (image.MediaType, attachment.FileName));
        Assert.False(new ImageBlock { Body = "not base64!" }.TryGetBytes(out _));
    }

    [Fact]
    public async Task A_file_that_no_message_can_carry_is_refused_before_it_is_read_to_its_end()
    {
        EndlessStream endless = new();

        await Assert.ThrowsAsync<PayloadTooLargeException>(() => ContentBlock.ReadImageAsync(endless, "image/png", cancellationToken: TestContext.Current.CancellationToken));
        Assert.InRange(endless.BytesRead, LargestFile, LargestFile + 64 * 1024);
        await Assert.ThrowsAsync<PayloadTooLargeException>(() => ContentBlock.ReadAttachmentAsync(new MemoryStream(new byte[LargestFile + 1]), "a", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<PayloadTooLargeException>(() => ContentBlock.Image(new byte[LargestFile + 1], "image/png"));
        Assert.NotNull(await ContentBlock.ReadAttachmentAsync(new MemoryStream(new byte[LargestFile]), "a", cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_message_is_refused_before_sending_one_byte_over_the_limit_and_sent_at_it()
    {
        FakeService service = new(_ => FakeService.Posted());
        using var client = service.Client();
        await client.PostAsync(FakeService.Question() with { Question = "" }, cancellationToken: TestContext.Current.CancellationToken);
        var room = ChatRequest.MaxBytes - service.Bodies[0].Length;

        await client.PostAsync(FakeService.Question() with { Question = new string('x', room) }, cancellationToken: TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<PayloadTooLargeException>(() => client.PostAsync(FakeService.Question() with { Question = new string('x', room + 1) }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<PayloadTooLargeException>(() => client.ChatAsync(FakeService.Question() with { Question = new string('é', room / 2 + 1) }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal([room + service.Bodies[0].Length], service.Bodies.Skip(1).Select(body => body.Length));
        Assert.Equal((null, 0, false), (refused.StatusCode, refused.Attempts, refused.MayHaveBeenProcessed));
    }

    [Fact]
    public async Task A_stream_that_is_cancelled_is_not_read_on()
    {
        using CancellationTokenSource source = new();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ContentBlock.ReadImageAsync(new EndlessStream(), "image/png", source.Token));
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long BytesRead { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            BytesRead += buffer.Length;
            return new ValueTask<int>(buffer.Length);
        }
    }

    private static JsonElement Written(Message message)
    {
        using MemoryStream written = new();
        using (Utf8JsonWriter writer = new(written))
        {
            LenientJson.Serialize(writer, message, BedrockChatJson.Default.Message);
        }

        return JsonElement.Parse(written.ToArray());
    }
}
