namespace AceData.Dify;

/// <summary>Specifies how the service labels a downloaded file.</summary>
public enum FileDisposition
{
    /// <summary>The file is a preview, and the response does not name it.</summary>
    Inline,

    /// <summary>The file is an attachment, and the response names it.</summary>
    /// <remarks>On the wire: <c>as_attachment=true</c>.</remarks>
    Attachment,
}
