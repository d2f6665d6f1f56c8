using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Docs.Tests;

/// <summary>Every snippet of every page is run, over sockets, against emulators; what it prints is what the page leads one to expect.</summary>
[CollectionDefinition(nameof(SnippetRunTests), DisableParallelization = true)]
[Collection(nameof(SnippetRunTests))]
public sealed class SnippetRunTests(SnippetWorld world) : IClassFixture<SnippetWorld>
{
    private const BindingFlags Methods = BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Snippets => [.. All.Select(Key)];

    private static IEnumerable<MethodInfo> All => typeof(SnippetRunTests).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Snippets", StringComparison.Ordinal) && type.IsAbstract)
        .SelectMany(type => type.GetMethods(Methods));

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task A_snippet_does_what_its_page_says(string snippet)
    {
        await using SnippetArguments arguments = new(world, snippet);

        var output = await ConsoleText.OfAsync(() => RunAsync(All.Single(method => Key(method) == snippet), arguments), typed: "Window\n");

        await CheckHostAsync(arguments);
        if (SnippetOutput.Expected.TryGetValue(snippet, out var expected))
        {
            Assert.Contains(expected, output, StringComparison.Ordinal);
        }
        else
        {
            Assert.Empty(output);
        }
    }

    [Fact]
    public void Every_expected_output_belongs_to_a_snippet() => Assert.Empty(SnippetOutput.Expected.Keys.Except(All.Select(Key)));

    [Fact]
    public async Task The_shown_relay_streams_to_a_browser()
    {
        await using SnippetArguments arguments = new(world, "relay");
        var app = (WebApplication)await arguments.OfAsync(typeof(WebApplication), null);
        BackgroundSnippets.Relay(app);
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using HttpClient browser = new() { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };

        using StringContent body = new("""{"question":"Hello!"}""", Encoding.UTF8, "application/json");
        using var answer = await browser.PostAsync(new Uri("chat", UriKind.Relative), body, TestContext.Current.CancellationToken);

        var text = await answer.Content.ReadAsStringAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains("\"type\":\"text_delta\"", text, StringComparison.Ordinal);
        Assert.EndsWith("data: [DONE]\n\n", text, StringComparison.Ordinal);
    }

    private static string Key(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";

    private static async Task RunAsync(MethodInfo snippet, SnippetArguments arguments)
    {
        object?[] values = [.. await Task.WhenAll(snippet.GetParameters().Select(parameter => arguments.OfAsync(parameter.ParameterType, parameter.Name)))];
        var result = snippet.Invoke(null, BindingFlags.DoNotWrapExceptions, null, values, null);
        await (result as Task ?? Task.CompletedTask);
        (result as IDisposable)?.Dispose();
    }

    // A registration is right when a host starts with it: options are checked then, and every service can be made.
    private static async Task CheckHostAsync(SnippetArguments arguments)
    {
        if (arguments.HostBuilder is { } builder)
        {
            using var host = builder.Build();
            await host.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
            await host.StopAsync(cancellationToken: TestContext.Current.CancellationToken);
        }

        if (arguments.WebBuilder is { } web)
        {
            await using var app = web.Build();
            await app.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        }

        if (arguments.Services is { } services)
        {
            await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
            Assert.NotEmpty(provider.GetServices<IHttpClientFactory>());
        }

        if (arguments.App is IEndpointRouteBuilder routes)
        {
            Assert.NotEmpty(routes.DataSources);
        }
    }
}
