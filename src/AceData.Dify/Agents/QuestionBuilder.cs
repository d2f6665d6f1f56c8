using System.Text;
using Microsoft.Extensions.AI;

namespace AceData.Dify;

/// <summary>Makes one question of the messages that Microsoft.Extensions.AI passes.</summary>
internal static class QuestionBuilder
{
    /// <exception cref="ArgumentException">There is nothing to ask.</exception>
    public static async Task<ChatRequest> BuildAsync(
        IDifyChatClient client, IChatClient asker, IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        List<ChatMessage> all = [.. messages];
        var template = options?.RawRepresentationFactory?.Invoke(asker) as ChatRequest ?? new ChatRequest { Query = string.Empty };
        var conversationId = options?.ConversationId ?? template.ConversationId;
        var fresh = all.Skip(all.FindLastIndex(message => message.Role == ChatRole.Assistant) + 1).Where(message => message.Role == ChatRole.User).ToList();
        var query = conversationId is null ? Whole(all, fresh, options?.Instructions) : Text(fresh);
        if (string.IsNullOrWhiteSpace(query))
        {
            throw new ArgumentException("There is no text of a user to send.", nameof(messages));
        }

        List<InputFile> files = [.. template.Files];
        foreach (var content in fresh.SelectMany(message => message.Contents))
        {
            if (await FileAsync(client, content, cancellationToken).ConfigureAwait(false) is { } file)
            {
                files.Add(file);
            }
        }

        return template with { Query = query, ConversationId = conversationId, Files = files };
    }

    private static string Text(IEnumerable<ChatMessage> messages) =>
        string.Join("\n\n", messages.Select(message => message.Text).Where(text => text.Length > 0));

    // The app knows nothing of a conversation it did not hold: it is told.
    private static string Whole(List<ChatMessage> all, List<ChatMessage> fresh, string? instructions)
    {
        var earlier = all.Where(message => !fresh.Contains(message) && message.Text.Length > 0).ToList();
        if (earlier.Count == 0 && string.IsNullOrWhiteSpace(instructions))
        {
            return Text(fresh);
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

        return text.Append("user: ").Append(Text(fresh)).ToString();
    }

    private static async Task<InputFile?> FileAsync(IDifyChatClient client, AIContent content, CancellationToken cancellationToken)
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
