using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WebChat.Tests.Support;

/// <summary>One address before several hosts: each request goes to the next host, whoever sends it.</summary>
internal sealed class RoundRobin : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly ConcurrentQueue<Forwarded> _forwarded = new();
    private int _next = -1;

    private RoundRobin()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(ForwardAsync);
    }

    public Uri Address => new(_app.Urls.First());

    /// <summary>The hosts behind the address; set before the first request.</summary>
    public IReadOnlyList<Uri> Hosts { get; set; } = [];

    /// <summary>What was forwarded, in the order in which it was answered.</summary>
    public IReadOnlyCollection<Forwarded> Requests => _forwarded;

    public static async Task<RoundRobin> StartAsync()
    {
        RoundRobin forwarder = new();
        await forwarder._app.StartAsync();
        return forwarder;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref _next) % Hosts.Count;
        using HttpRequestMessage request = new(new HttpMethod(context.Request.Method), new Uri(Hosts[number], context.Request.Path + context.Request.QueryString));
        request.Content = new StreamContent(context.Request.Body);
        foreach (var (name, values) in context.Request.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                request.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        using var response = await _http.SendAsync(request, context.RequestAborted);
        _forwarded.Enqueue(new Forwarded(context.Request.Path, number, (int)response.StatusCode));
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}

/// <summary>A request, the number of the host it went to, and the status it was answered with.</summary>
internal sealed record Forwarded(string Path, int Host, int Status);
