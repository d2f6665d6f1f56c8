using System.Text;
using Microsoft.Extensions.AI;

namespace AceData.Dify;

/// <summary>Maps the messages of Microsoft.Extensions.AI to a request.</summary>
internal static class ChatRequestMapper
{
    /// <exception cref="ArgumentException">The messages contain no text of a user.</exception>
    public static async Task<ChatRequest> MapAsync(
        IDifyChatClient client, IChatClient adapter, IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        List<ChatMessage> all = [.. messages];
        var template = options?.RawRepresentationFactory?.Invoke(adapter) as ChatRequest ?? new ChatRequest { Query = string.Empty };
        var conversationId = options?.ConversationId ?? template.ConversationId;
        var latest = all.Skip(all.FindLastIndex(message => message.Role == ChatRole.Assistant) + 1).Where(message => message.Role == ChatRole.User).ToList();
        var query = conversationId is null ? WithHistory(all, latest, options?.Instructions) : Text(latest);
        if (string.IsNullOrWhiteSpace(query))
        {
            throw new ArgumentException("The messages contain no text of a user.", nameof(messages));
        }

        List<InputFile> files = [.. template.Files];
        foreach (var content in latest.SelectMany(message => message.Contents))
        {
            if (await MapFileAsync(client, content, cancellationToken).ConfigureAwait(false) is { } file)
            {
                files.Add(file);
            }
        }

        return template with { Query = query, ConversationId = conversationId, Files = files };
    }

    private static string Text(IEnumerable<ChatMessage> messages) =>
        string.Join("\n\n", messages.Select(message => message.Text).Where(text => text.Length > 0));

    // A new conversation has no history at the app, so the question has to carry it.
    private static string WithHistory(List<ChatMessage> all, List<ChatMessage> latest, string? instructions)
    {
        var earlier = all.Where(message => !latest.Contains(message) && message.Text.Length > 0).ToList();
        if (earlier.Count == 0 && string.IsNullOrWhiteSpace(instructions))
        {
            return Text(latest);
        }

        StringBuilder text = new();
        if (!string.IsNullOrWhiteSpace(instructions))
        {
            text.Append("system: ").Append(instructions).Append("\n\n");
        }

        foreach (var message in earlier)
        {
            text.Append(message.Role.Value).Append(": ").Append(message.Text).Append("\n\n");
        }

        return text.Append("user: ").Append(Text(latest)).ToString();
    }

    private static async Task<InputFile?> MapFileAsync(IDifyChatClient client, AIContent content, CancellationToken cancellationToken)
    {
        switch (content)
        {
            case UriContent link:
                return InputFile.FromUrl(FileKinds.TypeOf(FileKinds.ExtensionOf(link.Uri.AbsolutePath), link.MediaType), link.Uri.OriginalString);
            case DataContent data:
                var extension = data.MediaType.Split('/', '+', ';') is [_, var subtype, ..] ? subtype : "bin";
                var source = FileSource.FromBytes(data.Data.ToArray(), data.Name ?? $"file.{extension}", data.MediaType);
                return InputFile.Uploaded(await client.Files.UploadAsync(source, cancellationToken: cancellationToken).ConfigureAwait(false));
            case HostedFileContent hosted:
                return InputFile.Uploaded(FileKinds.TypeOf(FileKinds.ExtensionOf(hosted.Name), hosted.MediaType), hosted.FileId);
            default:
                return null;
        }
    }
}
