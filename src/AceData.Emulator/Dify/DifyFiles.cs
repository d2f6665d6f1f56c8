using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>Uploads, previews and speech.</summary>
internal sealed class DifyFiles(DifyStore store)
{
    private const int MaxAudioBytes = 30 * 1024 * 1024;

    private static readonly string[] SpeechTypes = ["audio/mp3", "audio/m4a", "audio/wav", "audio/amr", "audio/mpga"];

    public async Task UploadAsync(DifyRequest request, CancellationToken cancellationToken)
    {
        var (part, user) = await ReadFormAsync(request, "no_file_uploaded", cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(part.ContentType))
        {
            throw new DifyErrorException(415, "unsupported_file_type", "File type not allowed.");
        }

        var bytes = await ReadAsync(part, cancellationToken).ConfigureAwait(false);
        JsonObject answer;
        lock (store.Gate)
        {
            DifyFile file = new(Guid.NewGuid().ToString(), user, store.UserId(user), part.FileName, part.ContentType, bytes, store.Now);
            store.Files[file.Id] = file;
            answer = file.ToJson();
        }

        await JsonResponse.WriteAsync(request.Context, StatusCodes.Status201Created, answer).ConfigureAwait(false);
    }

    public async Task PreviewAsync(DifyRequest request, string id, CancellationToken cancellationToken)
    {
        DifyFile? file;
        lock (store.Gate)
        {
            file = store.Files.TryGetValue(id, out var found) && found.IsUsed ? found : throw new DifyErrorException(404, "file_not_found", "The requested file was not found.");
        }

        if (request.Query("user") is { } user && user != file.User)
        {
            throw new DifyErrorException(403, "file_access_denied", "Access to the requested file is denied.");
        }

        var response = request.Context.Response;
        response.ContentType = file.ContentType;
        response.ContentLength = file.Bytes.Length;
        if (request.Query("as_attachment") == "true")
        {
            response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(file.Name)}";
        }

        await response.Body.WriteAsync(file.Bytes, cancellationToken).ConfigureAwait(false);
    }

    public static async Task TranscribeAsync(DifyRequest request, CancellationToken cancellationToken)
    {
        var (part, _) = await ReadFormAsync(request, "no_audio_uploaded", cancellationToken).ConfigureAwait(false);
        if (!SpeechTypes.Contains(part.ContentType))
        {
            throw new DifyErrorException(415, "unsupported_audio_type", "Audio type not allowed.");
        }

        if (part.Length > MaxAudioBytes)
        {
            throw new DifyErrorException(413, "audio_too_large", "Audio size larger than 30 mb");
        }

        await JsonResponse.WriteAsync(request.Context, StatusCodes.Status200OK, new JsonObject { ["text"] = $"{part.Length} bytes of speech." }).ConfigureAwait(false);
    }

    public async Task SpeakAsync(DifyRequest request, CancellationToken cancellationToken)
    {
        var user = request.BodyUser;
        var text = request.Text("text");
        if (request.Text("message_id") is { } id)
        {
            lock (store.Gate)
            {
                text = store.Conversations.Where(one => one.User == user).SelectMany(one => one.Messages).FirstOrDefault(one => one.Id == id)?.Answer;
            }
        }

        var response = request.Context.Response;
        response.ContentType = text is null ? "application/json" : "audio/mpeg";
        await response.Body.WriteAsync(text is null ? "null"u8.ToArray() : Sound(text), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Something that begins like an MP3 and is as long as the text.</summary>
    public static byte[] Sound(string text) => [.. "ID3"u8, 4, 0, .. System.Text.Encoding.UTF8.GetBytes(text)];

    private static async Task<(IFormFile Part, string User)> ReadFormAsync(DifyRequest request, string missingCode, CancellationToken cancellationToken)
    {
        if (!request.Context.Request.HasFormContentType)
        {
            throw new DifyErrorException(400, missingCode, "Please upload your file.");
        }

        var form = await request.Context.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        if (form.Files.Count > 1)
        {
            throw new DifyErrorException(400, "too_many_files", "Only one file is allowed.");
        }

        var part = form.Files.GetFile("file") ?? throw new DifyErrorException(400, missingCode, "Please upload your file.");
        var user = form["user"].ToString();
        return user.Length > 0 ? (part, user) : throw DifyErrorException.InvalidParam("Arg user must be provided.");
    }

    private static async Task<byte[]> ReadAsync(IFormFile part, CancellationToken cancellationToken)
    {
        using MemoryStream bytes = new();
        await part.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        return bytes.ToArray();
    }
}
