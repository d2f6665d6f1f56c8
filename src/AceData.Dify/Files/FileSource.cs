namespace AceData.Dify;

/// <summary>A file to send: from a path, from a stream or from memory. It is read while it is sent, never held whole.</summary>
public sealed class FileSource
{
    private readonly Func<Stream> _open;
    private readonly bool _closes;

    private FileSource(string name, string? contentType, long? length, bool canRepeat, bool closes, Func<Stream> open)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        ContentType = string.IsNullOrWhiteSpace(contentType) ? FileKinds.MediaTypeOf(name) : contentType!;
        Length = length;
        CanRepeat = canRepeat;
        _closes = closes;
        _open = open;
    }

    /// <summary>The name of the file; its extension tells the service what it is.</summary>
    public string Name { get; }

    /// <summary>The media type.</summary>
    /// <value>By the extension of the name; <c>application/octet-stream</c> where that tells nothing.</value>
    public string ContentType { get; }

    /// <summary>The size in bytes; <see langword="null"/> for a stream that does not know it.</summary>
    public long? Length { get; }

    /// <summary>Whether the file can be sent again after a request that failed.</summary>
    internal bool CanRepeat { get; }

    /// <summary>A file on disk; opened for each request, and closed after it.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">The name it is sent under; <see langword="null"/> for its own.</param>
    /// <param name="contentType">The media type; <see langword="null"/> for the one its name tells.</param>
    /// <returns>The file.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static FileSource FromPath(string path, string? name = null, string? contentType = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        FileInfo file = new(path);
        return file.Exists
            ? new FileSource(name ?? file.Name, contentType, file.Length, canRepeat: true, closes: true, file.OpenRead)
            : throw new FileNotFoundException("There is no such file.", path);
    }

    /// <summary>A stream, from where it stands to its end; it stays the caller's and open.</summary>
    /// <param name="stream">The stream. One that can seek is rewound should the request be repeated.</param>
    /// <param name="name">The name it is sent under.</param>
    /// <param name="contentType">The media type; <see langword="null"/> for the one its name tells.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    public static FileSource FromStream(Stream stream, string name, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        if (!stream.CanSeek)
        {
            return new FileSource(name, contentType, length: null, canRepeat: false, closes: false, () => stream);
        }

        var start = stream.Position;
        return new FileSource(name, contentType, stream.Length - start, canRepeat: true, closes: false, () =>
        {
            stream.Position = start;
            return stream;
        });
    }

    /// <summary>Bytes in memory; not copied.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The name they are sent under.</param>
    /// <param name="contentType">The media type; <see langword="null"/> for the one their name tells.</param>
    /// <returns>The file.</returns>
    public static FileSource FromBytes(byte[] bytes, string name, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new FileSource(name, contentType, bytes.Length, canRepeat: true, closes: true, () => new MemoryStream(bytes, writable: false));
    }

    /// <summary>The file's name alone.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    internal Stream Open() => _open();

    internal void Close(Stream stream)
    {
        if (_closes)
        {
            stream.Dispose();
        }
    }

    /// <exception cref="PayloadTooLargeException">The file is known to be larger.</exception>
    internal void CheckSize(long? maxBytes, string code)
    {
        if (Length > maxBytes)
        {
            throw ExceptionFactory.RequestTooLarge($"The file has {Length} bytes, the server takes {maxBytes}: nothing was sent.", code);
        }
    }
}
