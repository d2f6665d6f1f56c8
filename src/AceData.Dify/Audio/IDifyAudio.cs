namespace AceData.Dify;

/// <summary>The operations for speech to text and text to speech.</summary>
/// <remarks>Interfaces of this library may gain members in minor versions.</remarks>
public interface IDifyAudio
{
    /// <summary>Transcribes speech.</summary>
    /// <param name="audio">The audio: mp3, m4a, wav, amr or mpga, up to 30 MB.</param>
    /// <param name="upload">Progress and limits of the upload; <see langword="null"/> for no progress and a limit of 30 MB.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The transcription.</returns>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="PayloadTooLargeException">The audio exceeds the limit; nothing was sent. Or the server rejected its size.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>POST /audio-to-text</c>, as <c>multipart/form-data</c>.</remarks>
    Task<Transcription> TranscribeAsync(
        FileSource audio,
        UploadOptions? upload = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Converts the answer of a message, or a text, to speech.</summary>
    /// <param name="request">The message or the text.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The audio. Read and dispose it.</returns>
    /// <exception cref="ArgumentException">The request has neither a message nor a text.</exception>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="NotFoundException">The message does not exist, or has no answer.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>POST /text-to-audio</c>, as JSON.</remarks>
    Task<FileDownload> SpeakAsync(SpeechRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
