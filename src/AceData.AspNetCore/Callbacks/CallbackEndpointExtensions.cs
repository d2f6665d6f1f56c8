using AceData.AspNetCore;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Provides extension methods that map the endpoint for the callbacks of background runs.</summary>
public static class CallbackEndpointExtensions
{
    /// <summary>Maps an endpoint that receives callbacks. Each callback completes the run that waits for it in this process.</summary>
    /// <param name="endpoints">The endpoint route builder.</param>
    /// <param name="path">The path below which callbacks arrive, such as <c>/aichat2/callbacks</c>.</param>
    /// <param name="handler">
    /// A callback that is called once for each run that ends, or <see langword="null"/> for none. When it throws, the response is an error and the
    /// address stays valid, so that the service can deliver the callback again.
    /// </param>
    /// <returns>A builder for the conventions of the endpoint.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="endpoints"/> or <paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="InvalidOperationException"><c>AddAichat2Callbacks</c> was not called.</exception>
    public static IEndpointConventionBuilder MapAichat2Callbacks(
        this IEndpointRouteBuilder endpoints, string path, Func<ReceivedCallback, CancellationToken, Task>? handler = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var callbacks = endpoints.ServiceProvider.GetService<RunCallbacks>()
            ?? throw new InvalidOperationException("RunCallbacks is not registered. Call AddAichat2Callbacks on the service collection.");
        var directory = "/" + path.Trim('/');
        callbacks.UsePath(directory);
        CallbackEndpoint endpoint = new(callbacks, handler ?? ((_, _) => Task.CompletedTask));
        return endpoints.MapPost($"{directory}/{{{CallbackEndpoint.TicketParameter}}}", endpoint.HandleAsync);
    }
}
