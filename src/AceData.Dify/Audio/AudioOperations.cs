namespace AceData.Dify;

/// <summary>The calls of <see cref="IDifyAudio"/>.</summary>
internal sealed class AudioOperations(DifyInvoker invoker) : IDifyAudio
{
    // The document says 15 MB; servers take 30.
    private const long MaxAudioBytes = 30 * 1024 * 1024;

    public Task<Transcription> TranscribeAsync(
        FileSource audio,
        UploadOptions? upload = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(audio);
        audio.CheckSize(upload?.MaxBytes(FileType.Audio) ?? MaxAudioBytes, "audio_too_large");
        var mediaType = FileKinds.SpeechTypeOf(audio.MediaType);
        return invoker.UploadAsync("transcribe", "audio-to-text", audio, mediaType, upload?.Progress, DifyJson.Default.Transcription, options, cancellationToken);
    }

    public Task<FileDownload> SpeakAsync(SpeechRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Check();
        return SpeakAsync(RequestWriter.Speech(request, invoker.RequiredUser), options, cancellationToken);
    }

    private async Task<FileDownload> SpeakAsync(RequestText body, RequestOptions? options, CancellationToken cancellationToken)
    {
        var speech = await invoker.DownloadAsync("speak", new RequestPath("text-to-audio"), body, options, cancellationToken).ConfigureAwait(false);
        if (speech.MediaType != MediaTypes.Json)
        {
            return speech;
        }

        // The server responds with JSON instead of 404.
        speech.Dispose();
        throw new NotFoundException("The response to speak contains no audio: the message does not exist, or has no answer.") { Metadata = speech.Metadata };
    }
}
