namespace AceData.Dify;

/// <summary>Speech to text and text to speech.</summary>
public interface IDifyAudio
{
    /// <summary>Writes down what is said.</summary>
    /// <param name="audio">The sound: mp3, m4a, wav, amr or mpga, at most 30 MB.</param>
    /// <param name="upload">Progress and limits; <see langword="null"/> for no progress and the limit of 30 MB.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The text.</returns>
    /// <remarks>On the wire: <c>POST /audio-to-text</c>, as <c>multipart/form-data</c>. Larger sound is a <see cref="PayloadTooLargeException"/> before anything is sent.</remarks>
    Task<Transcription> TranscribeAsync(FileSource audio, UploadOptions? upload = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Speaks a message or a text.</summary>
    /// <param name="request">What to speak.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The sound, to be read and disposed. A message that is not there is a <see cref="NotFoundException"/>.</returns>
    /// <remarks>On the wire: <c>POST /text-to-audio</c>, as JSON.</remarks>
    Task<FileDownload> SpeakAsync(SpeechRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
