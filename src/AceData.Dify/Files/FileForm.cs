namespace AceData.Dify;

/// <summary>The form that carries a file and its user.</summary>
internal sealed class FileForm : MultipartFormDataContent, IWatchedContent
{
    /// <param name="boundary">The separator of the fields; the same for every attempt of a call.</param>
    /// <param name="file">The file.</param>
    /// <param name="user">The user.</param>
    public FileForm(string boundary, FileContent file, string user)
        : base(boundary)
    {
        Add(new StringContent(user), "\"user\"");
        Add(file, "\"file\"", SafeName(file.FileName));
    }

    public bool WasRead { get; private set; }

#if !NETSTANDARD2_0
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        WasRead = true;
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }
#endif

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        WasRead = true;
        return base.SerializeToStreamAsync(stream, context);
    }

    // Neither a quote nor a line break may stand in a header.
    private static string SafeName(string fileName) =>
        new([.. fileName.Select(letter => letter == '"' || char.IsControl(letter) ? '_' : letter)]);
}
