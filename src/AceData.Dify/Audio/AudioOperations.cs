namespace AceData.Dify;

/// <summary>Calls about speech.</summary>
internal sealed class AudioOperations(DifyInvoker connection) : IDifyAudio
{
    // The document says 15 MB; servers take 30.
    private const long MaxAudioBytes = 30 * 1024 * 1024;

    public Task<Transcription> TranscribeAsync(FileSource audio, UploadOptions? upload = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(audio);
        audio.CheckSize(upload?.MaxBytes(FileType.Audio) ?? MaxAudioBytes, "audio_too_large");
        return connection.UploadAsync(
            "transcribe", "audio-to-text", audio, FileKinds.SpeechTypeOf(audio.ContentType), upload?.Progress, DifyJson.Default.Transcription, options, cancellationToken);
    }

    public Task<FileDownload> SpeakAsync(SpeechRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Check();
        return SpeakAsync(RequestWriter.Speech(request, connection.RequiredUser), options, cancellationToken);
    }

    private async Task<FileDownload> SpeakAsync(RequestText body, RequestOptions? options, CancellationToken cancellationToken)
    {
        var sound = await connection.DownloadAsync("speak", new RequestPath("text-to-audio"), body, options, cancellationToken).ConfigureAwait(false);
        if (sound.ContentType != MediaTypes.Json)
        {
            return sound;
        }

        // What the server says instead of 404.
        sound.Dispose();
        throw ExceptionFactory.NotFound("speak was answered with no sound: there is no such message, or it has no answer.", sound.Metadata);
    }
}
