using System.Net.Http.Headers;

namespace AceData.Tests;

/// <summary>A service that answers every request with the same bytes, whole or in pieces.</summary>
internal sealed class BodyHandler : HttpMessageHandler
{
    public byte[] Body { get; set; } = [];

    public string MediaType { get; set; } = "application/json";

    /// <summary>The sizes of the pieces; the last one stands for all that follow. Empty for whole.</summary>
    public int[] Pieces { get; set; } = [];

    /// <summary>Answers some requests differently; <see langword="null"/> to answer with the body.</summary>
    public Func<HttpRequestMessage, byte[]?>? Instead { get; set; }

    /// <summary>The body of the request that came last.</summary>
    public byte[] Sent { get; private set; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var other = Instead?.Invoke(request);
        HttpResponseMessage response = new(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StreamContent(new PiecewiseStream(other ?? Body, other is null ? Pieces : [])),
        };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(other is null ? MediaType : "application/json");
        return response;
    }
}
