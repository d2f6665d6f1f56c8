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
    private IReadOnlyList<Uri> _hosts = [];
    private int _next;

    private RoundRobin()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(ForwardAsync);
    }

    public Uri Address => new(_app.Urls.First());

    /// <summary>What was forwarded, in the order in which it was answered.</summary>
    public IReadOnlyCollection<Forwarded> Requests => _forwarded;

    public static async Task<RoundRobin> StartAsync()
    {
        RoundRobin forwarder = new();
        await forwarder._app.StartAsync();
        return forwarder;
    }

    /// <summary>Begins with the first of these hosts; what was forwarded before is forgotten.</summary>
    public void Begin(IReadOnlyList<Uri> hosts)
    {
        _forwarded.Clear();
        _hosts = hosts;
        _next = -1;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref _next) % _hosts.Count;
        using HttpRequestMessage request = new(new HttpMethod(context.Request.Method), new Uri(_hosts[number], context.Request.Path + context.Request.QueryString));
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
