using System.Net;
using System.Net.Http.Headers;

namespace Network.Tests;

/// <summary>A handler that ignores cancellation: it answers with a <see cref="DeafStream"/>, or not at all.</summary>
/// <param name="stream">What it answers with; <see langword="null"/> for never.</param>
/// <param name="contentType">The content type of the answer.</param>
internal sealed class DeafHandler(DeafStream? stream, string contentType) : HttpMessageHandler
{
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.TrySetResult();
        if (stream is null)
        {
            return new TaskCompletionSource<HttpResponseMessage>().Task;
        }

        StreamContent content = new(stream);
        content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
    }
}
