namespace AceData.Dify.Tests;

public sealed class FileTests
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("not really a picture");

    [Fact]
    public async Task A_file_goes_up_is_used_and_comes_down_again()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();

        var uploaded = await client.Files.UploadAsync(FileSource.FromBytes(Bytes, "ein Bild \"ü\".png"), cancellationToken: TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<NotFoundException>(() => client.Files.DownloadAsync(uploaded.Id, cancellationToken: TestContext.Current.CancellationToken));
        var answer = await client.ChatAsync(new ChatRequest { Query = "q", Files = [InputFile.Uploaded(uploaded)] }, cancellationToken: TestContext.Current.CancellationToken);
        await using var plain = await client.Files.DownloadAsync(uploaded.Id, cancellationToken: TestContext.Current.CancellationToken);
        await using var attached = await client.Files.DownloadAsync(uploaded.Id, FileDisposition.Attachment, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(("ein Bild _ü_.png", (long)Bytes.Length, "image/png", "png", 201), (uploaded.FileName, uploaded.Size!.Value, uploaded.MediaType, uploaded.Extension, (int)uploaded.Metadata.StatusCode!));
        Assert.EndsWith("I looked at 1 of your files.", answer.Answer, StringComparison.Ordinal);
        Assert.Equal(("image/png", (long)Bytes.Length, null, 200), (plain.MediaType, plain.Length!.Value, plain.FileName, (int)plain.Metadata.StatusCode!));
        Assert.Equal("ein Bild _ü_.png", attached.FileName);
        Assert.Equal(Bytes, await plain.ToArrayAsync(cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<PermissionDeniedException>(() => client.ForUser("grace").Files.DownloadAsync(uploaded.Id, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_comes_from_a_path_a_stream_or_memory_and_reports_its_progress()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.txt");
        await File.WriteAllBytesAsync(path, Bytes, cancellationToken: TestContext.Current.CancellationToken);
        using MemoryStream half = new(Bytes) { Position = 10 };
        Reports reports = new();

        var fromPath = await client.Files.UploadAsync(FileSource.FromPath(path, "notes.txt"), new UploadOptions { Progress = reports }, cancellationToken: TestContext.Current.CancellationToken);
        var fromStream = await client.Files.UploadAsync(FileSource.FromStream(half, "notes.md"), cancellationToken: TestContext.Current.CancellationToken);
        var fromPipe = await client.Files.UploadAsync(FileSource.FromStream(new ForwardStream(Bytes), "notes.bin"), cancellationToken: TestContext.Current.CancellationToken);

        File.Delete(path);
        Assert.Equal((Bytes.Length, "text/plain"), (fromPath.Size, fromPath.MediaType));
        Assert.Equal((Bytes.Length - 10, "text/markdown"), (fromStream.Size, fromStream.MediaType));
        Assert.Equal((Bytes.Length, "application/octet-stream"), (fromPipe.Size, fromPipe.MediaType));
        Assert.Equal([Bytes.Length], reports.Values);
        Assert.True(half.CanRead);
        Assert.Throws<FileNotFoundException>(() => FileSource.FromPath(path));
    }

    [Fact]
    public async Task A_file_is_rewound_for_a_repetition_and_what_cannot_be_is_sent_once()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.Status(429, "too_many_requests") with { Action = "upload", Times = 2 });
        using var client = emulator.Client();

        await Assert.ThrowsAsync<RateLimitException>(() => client.Files.UploadAsync(FileSource.FromStream(new ForwardStream(Bytes), "a.png"), cancellationToken: TestContext.Current.CancellationToken));
        var repeated = await client.Files.UploadAsync(FileSource.FromStream(new MemoryStream(Bytes), "a.png"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((Bytes.Length, 2), (repeated.Size, repeated.Metadata.Attempts));
    }

    [Fact]
    public async Task A_file_larger_than_known_limits_is_not_sent()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var limits = (await client.Application.GetParametersAsync(cancellationToken: TestContext.Current.CancellationToken)).SystemParameters!;
        using SizedStream image = new((10 * 1024 * 1024) + 1);
        using SizedStream sound = new((30 * 1024 * 1024) + 1);

        var tooLarge = await Assert.ThrowsAsync<PayloadTooLargeException>(() => client.Files.UploadAsync(FileSource.FromStream(image, "a.png"), new UploadOptions { Limits = limits }, cancellationToken: TestContext.Current.CancellationToken));
        var tooLong = await Assert.ThrowsAsync<PayloadTooLargeException>(() => client.Audio.TranscribeAsync(FileSource.FromStream(sound, "a.mp3"), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((ErrorCodes.FileTooLarge, ErrorCodes.AudioTooLarge), (tooLarge.Code!, tooLong.Code!));
        Assert.Equal(["parameters"], emulator.Requests.Select(request => request.Action));
    }

    [Theory]
    [InlineData("speech.mp3", null)]
    [InlineData("speech.m4a", null)]
    [InlineData("speech.wav", null)]
    [InlineData("speech.amr", null)]
    [InlineData("speech.mpga", null)]
    [InlineData("speech", "audio/mpeg")]
    [InlineData("speech", "audio/x-wav")]
    public async Task Speech_goes_under_the_types_that_servers_take(string name, string? type)
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var bytes = FileSource.FromBytes(Bytes, name);

        var text = await client.Audio.TranscribeAsync(type is null ? bytes : FileSource.FromBytes(Bytes, name, type), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal($"{Bytes.Length} bytes of speech.", text.Text);
    }

    [Fact]
    public async Task A_message_or_a_text_is_spoken_and_a_message_that_is_not_there_is_not_found()
    {
        await using var emulator = await DifyEmulator.StartAsync(new DifyEmulatorOptions { Answer = _ => "an answer" }, cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var answer = await client.ChatAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken);

        await using var message = await client.Audio.SpeakAsync(new SpeechRequest { MessageId = answer.MessageId }, cancellationToken: TestContext.Current.CancellationToken);
        await using var text = await client.Audio.SpeakAsync(new SpeechRequest { Text = "a text" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.EndsWith("an answer", Encoding.UTF8.GetString(await message.ToArrayAsync(cancellationToken: TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.EndsWith("a text", Encoding.UTF8.GetString(await text.ToArrayAsync(cancellationToken: TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Equal("audio/mpeg", text.MediaType);
        await Assert.ThrowsAsync<NotFoundException>(() => client.Audio.SpeakAsync(new SpeechRequest { MessageId = "none" }, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => { _ = client.Audio.SpeakAsync(new SpeechRequest(), cancellationToken: TestContext.Current.CancellationToken); });
    }

    [Fact]
    public async Task A_download_that_is_cut_says_so()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var uploaded = await client.Files.UploadAsync(FileSource.FromBytes(Bytes, "a.png"), cancellationToken: TestContext.Current.CancellationToken);
        await client.ChatAsync(new ChatRequest { Query = "q", Files = [InputFile.Uploaded(uploaded)] }, cancellationToken: TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.CutAfter(5) with { Action = "preview" });

        await using var download = await client.Files.DownloadAsync(uploaded.Id, cancellationToken: TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<ApiConnectionException>(() => download.ToArrayAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Speech_after_the_end_of_an_answer_is_not_lost()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();

        var events = await client.StreamAsync(new ChatRequest { Query = "please speak" }, cancellationToken: TestContext.Current.CancellationToken).ToListAsync();

        Assert.Equal(["message_end", "tts_message", "tts_message_end"], events.TakeLast(3).Select(received => received.Type));
        Assert.StartsWith("ID3", Encoding.UTF8.GetString(events.OfType<TtsMessageEvent>().Single().GetAudioBytes()), StringComparison.Ordinal);
    }

    private sealed class Reports : IProgress<long>
    {
        public List<long> Values { get; } = [];

        public void Report(long value) => Values.Add(value);
    }

    private sealed class SizedStream(long length) : MemoryStream
    {
        public override long Length => length;
    }
}
