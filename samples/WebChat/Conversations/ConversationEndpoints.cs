using AceData.Aichat2;

namespace WebChat.Conversations;

/// <summary>The conversations the service keeps: list, open, rename, delete.</summary>
internal static class ConversationEndpoints
{
    private const int PageSize = 50;
    private const int LongestTitle = 200;

    public static void MapConversations(this IEndpointRouteBuilder app)
    {
        var conversations = app.MapGroup("/api/conversations");

        conversations.MapGet("/", async (int? offset, IConversationsClient client, CancellationToken cancellationToken) =>
        {
            var page = await client.RetrieveBatchAsync(
                new RetrieveBatchRequest { Limit = PageSize, Offset = Math.Max(0, offset ?? 0) }, cancellationToken: cancellationToken);
            return new ConversationList(
                [.. page.Items.Select(item => new ConversationLine(item.Id, item.Title, item.UpdatedAt))],
                IsLast: page.Items.Count < PageSize);
        });

        conversations.MapGet("/{id}", async (string id, IConversationsClient client, CancellationToken cancellationToken) =>
            ConversationView.Of(await client.RetrieveAsync(id, cancellationToken: cancellationToken)));

        conversations.MapPost("/{id}/title", async (string id, NewTitle title, IConversationsClient client, CancellationToken cancellationToken) =>
        {
            if (title.Title?.Trim() is not { Length: > 0 and <= LongestTitle } text)
            {
                return Results.Problem($"A title has 1 to {LongestTitle} characters.", statusCode: StatusCodes.Status400BadRequest);
            }

            await client.UpdateAsync(new UpdateRequest { Id = id, Title = text }, cancellationToken: cancellationToken);
            return Results.NoContent();
        });

        conversations.MapDelete("/{id}", async (string id, IConversationsClient client, CancellationToken cancellationToken) =>
        {
            await client.DeleteAsync(id, cancellationToken: cancellationToken);
            return Results.NoContent();
        });
    }
}
