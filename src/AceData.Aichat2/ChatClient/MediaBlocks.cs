using Microsoft.Extensions.AI;

namespace AceData.Aichat2;

/// <summary>Maps the contents of messages to the blocks of a question.</summary>
internal static class MediaBlocks
{
    /// <summary>The largest data that is sent inside a question, in bytes: it grows by a third on the wire, and stays in the conversation.</summary>
    public const int MaxDataBytes = 4 * 1024 * 1024;

    /// <returns>The block; <see langword="null"/> for what is no part of a question: thinking, usage, errors.</returns>
    /// <exception cref="NotSupportedException">The content cannot be sent: data that is too large, or a file of another service.</exception>
    public static ContentBlock? From(AIContent content) => content switch
    {
        TextContent text => ContentBlock.Text(text.Text),
        UriContent uri => uri.HasTopLevelMediaType("image") ? ContentBlock.Image(uri.Uri) : ContentBlock.File(uri.Uri),
        DataContent data => FromData(data),
        HostedFileContent => throw new NotSupportedException("aichat2 cannot see files of another service: give their address as UriContent."),
        _ => null,
    };

    private static ContentBlock FromData(DataContent data)
    {
        if (data.Data.Length > MaxDataBytes)
        {
            throw new NotSupportedException(
                $"The data of {data.Data.Length} bytes is too large to be sent inside a question, which takes {MaxDataBytes}: upload it and give its address as UriContent.");
        }

        return data.HasTopLevelMediaType("image")
            ? new ImageBlock { Url = data.Uri, Name = data.Name }
            : new FileBlock { Url = data.Uri, Name = data.Name, MediaType = data.MediaType };
    }
}
