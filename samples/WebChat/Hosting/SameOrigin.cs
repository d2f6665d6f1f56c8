namespace WebChat.Hosting;

/// <summary>Refuses requests of other sites' pages that would change something.</summary>
/// <remarks>
/// Browsers say where such a request comes from, and pages cannot make them lie. Programs say nothing and are let through: whoever can
/// reach this host from outside a browser needs no page to do so. Callbacks are told by their tickets.
/// </remarks>
internal sealed class SameOrigin(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsForeign(context.Request))
        {
            await Results.Problem("This request comes from another site.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    private static bool IsForeign(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return false;
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site != "same-origin";
        }

        // Browsers send Sec-Fetch-Site to hosts they trust (https, this machine) and Origin to all. Behind a forwarder
        // that ends TLS the scheme differs, the name does not.
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
