namespace AceData.Dify;

/// <summary>A file to upload: from a path, a stream, or memory. It is read while it is sent and is never held in memory as a whole.</summary>
[DebuggerDisplay("MediaType = {MediaType}, Length = {Length}")]
public sealed class FileSource
{
    private readonly Func<Stream> _open;
    private readonly bool _closes;

    private FileSource(string fileName, string? mediaType, long? length, bool canRepeat, bool closes, Func<Stream> open)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        FileName = fileName;
        MediaType = string.IsNullOrWhiteSpace(mediaType) ? FileKinds.MediaTypeOf(fileName) : mediaType!;
        Length = length;
        CanRepeat = canRepeat;
        _closes = closes;
        _open = open;
    }

    /// <summary>The name of the file. Its extension tells the service the type of the file.</summary>
    public string FileName { get; }

    /// <summary>The media type of the file.</summary>
    /// <value>Default: determined by the extension of the name, or <c>application/octet-stream</c> when the extension is unknown.</value>
    public string MediaType { get; }

    /// <summary>The size in bytes; <see langword="null"/> when the stream cannot tell it.</summary>
    public long? Length { get; }

    /// <summary>Whether the file can be sent again after a request that failed.</summary>
    internal bool CanRepeat { get; }

    /// <summary>Creates a source from a file on disk, which is opened for each attempt and closed after it.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="fileName">The name to send; <see langword="null"/> for the name in the path.</param>
    /// <param name="mediaType">The media type; <see langword="null"/> to determine it by the extension of the name.</param>
    /// <returns>The source.</returns>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static FileSource FromPath(string path, string? fileName = null, string? mediaType = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        FileInfo file = new(path);
        return file.Exists
            ? new FileSource(fileName ?? file.Name, mediaType, file.Length, canRepeat: true, closes: true, file.OpenRead)
            : throw new FileNotFoundException("The file does not exist.", path);
    }

    /// <summary>Creates a source from a stream, read from its current position to its end. The caller keeps the stream, which is not closed.</summary>
    /// <param name="stream">The stream. It is rewound before a retry if it can seek; otherwise the upload is never retried.</param>
    /// <param name="fileName">The name to send.</param>
    /// <param name="mediaType">The media type; <see langword="null"/> to determine it by the extension of the name.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    public static FileSource FromStream(Stream stream, string fileName, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        if (!stream.CanSeek)
        {
            return new FileSource(fileName, mediaType, length: null, canRepeat: false, closes: false, () => stream);
        }

        var start = stream.Position;
        return new FileSource(fileName, mediaType, stream.Length - start, canRepeat: true, closes: false, () =>
        {
            stream.Position = start;
            return stream;
        });
    }

    /// <summary>Creates a source from bytes in memory, which are not copied.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="fileName">The name to send.</param>
    /// <param name="mediaType">The media type; <see langword="null"/> to determine it by the extension of the name.</param>
    /// <returns>The source.</returns>
    public static FileSource FromBytes(byte[] bytes, string fileName, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new FileSource(fileName, mediaType, bytes.Length, canRepeat: true, closes: true, () => new MemoryStream(bytes, writable: false));
    }

    /// <summary>The name of the file.</summary>
    /// <returns>The same as <see cref="FileName"/>.</returns>
    public override string ToString() => FileName;

    internal Stream Open() => _open();

    internal void Close(Stream stream)
    {
        if (_closes)
        {
            stream.Dispose();
        }
    }

    /// <exception cref="PayloadTooLargeException">The file is larger than the limit.</exception>
    internal void CheckSize(long? maxBytes, string code)
    {
        if (Length > maxBytes)
        {
            throw new PayloadTooLargeException($"The file has {Length} bytes, but the server accepts at most {maxBytes}. Nothing was sent.") { Code = code };
        }
    }
}
