namespace AceData.Dify;

/// <summary>Specifies what a job does to the annotation replies of an app.</summary>
/// <remarks>On the wire: <c>enable</c> or <c>disable</c>, in the path of the request.</remarks>
public enum AnnotationReplyAction
{
    /// <summary>The job makes annotations searchable, so that they answer matching questions.</summary>
    Enable,

    /// <summary>The job stops annotations from answering questions.</summary>
    Disable,
}
