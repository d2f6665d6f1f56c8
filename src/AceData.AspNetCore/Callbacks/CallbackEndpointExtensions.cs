using AceData.AspNetCore;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoint that takes callbacks of background runs.</summary>
public static class CallbackEndpointExtensions
{
    /// <summary>Takes callbacks below a path; each completes the run that waits for it in this process.</summary>
    /// <param name="endpoints">Where to map.</param>
    /// <param name="path">The path, such as <c>/aichat2/callbacks</c>; the addresses continue it.</param>
    /// <param name="handler">Called once for every run that ends; when it throws, the service is told to try again. <see langword="null"/> to do nothing else.</param>
    /// <returns>The endpoint, for conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddAichat2Callbacks</c> was not called.</exception>
    public static IEndpointConventionBuilder MapAichat2Callbacks(
        this IEndpointRouteBuilder endpoints, string path, Func<ReceivedCallback, CancellationToken, Task>? handler = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var callbacks = endpoints.ServiceProvider.GetService<RunCallbacks>()
            ?? throw new InvalidOperationException("Callbacks are not registered: call AddAichat2Callbacks on the services.");
        var directory = "/" + path.Trim('/');
        callbacks.UsePath(directory);
        CallbackEndpoint endpoint = new(callbacks, handler ?? ((_, _) => Task.CompletedTask));
        return endpoints.MapPost($"{directory}/{{{CallbackEndpoint.TicketParameter}}}", endpoint.HandleAsync);
    }
}
