using AceData.Aichat2;
using AceData.AspNetCore;

namespace WebChat.Chat;

/// <summary>Turns: streamed while the page looks on, or run in the background.</summary>
internal static class ChatEndpoints
{
    // Shorter than the minute after which many forwarders give up.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static void MapChat(this IEndpointRouteBuilder app)
    {
        // A stream lasts as long as its page: when the page stops or goes away, the turn is cancelled at the service too.
        app.MapPost("/api/chat", (Question question, IConversationsClient client, WebChatSettings settings) =>
            IsEmpty(question) ?? Aichat2Results.Stream(client.StreamAsync(Ask(question, settings))));

        app.MapPost("/api/answers", (Answers answers, IConversationsClient client) =>
            Aichat2Results.Stream(client.ResumeSession(answers.Id).StreamAnswerAsync([.. answers.Results.Select(answer => answer.ToResult())])));

        app.MapPost("/api/conversations/{id}/again", (string id, IConversationsClient client) =>
            Aichat2Results.Stream(client.ResumeSession(id).StreamRegenerateAsync()));

        app.MapPost("/api/runs", async (Question question, BackgroundRuns runs, WebChatSettings settings, CancellationToken cancellationToken) =>
            IsEmpty(question) ?? Results.Json(await runs.StartAsync(Ask(question, settings), cancellationToken), statusCode: StatusCodes.Status202Accepted));

        app.MapGet("/api/runs/{run}", (string run, string conversation, BackgroundRuns runs, CancellationToken cancellationToken) =>
            runs.WaitAsync(run, conversation, Patience, cancellationToken));
    }

    private static ChatRequest Ask(Question question, WebChatSettings settings) => new()
    {
        Id = question.Id,
        Model = question.Id is null ? new ModelId(settings.Model) : (ModelId?)null,
        Question = question.Text,
    };

    private static IResult? IsEmpty(Question question) =>
        string.IsNullOrWhiteSpace(question.Text) ? Results.Problem("There is no question.", statusCode: StatusCodes.Status400BadRequest) : null;
}
