namespace AceData;

/// <summary>Finds every fault of a client's options, in words for the person who set them.</summary>
internal static class OptionsValidation
{
    public static IReadOnlyList<string> Faults(ApiClientOptions options, Uri? fallbackAddress = null)
    {
        List<string> faults = [];
        CheckToken(options, faults);
        CheckAddress(options, fallbackAddress, faults);
        CheckLimit(options.Timeout, nameof(options.Timeout), faults);
        CheckLimit(options.ConnectTimeout, nameof(options.ConnectTimeout), faults);
        CheckLimit(options.StreamIdleTimeout, nameof(options.StreamIdleTimeout), faults);
        CheckSize(options.MaxEventBytes, nameof(options.MaxEventBytes), faults);
        CheckSize(options.MaxResponseBytes, nameof(options.MaxResponseBytes), faults);
        CheckSize(options.MaxErrorBodyBytes, nameof(options.MaxErrorBodyBytes), faults);
        if (options.Retry is null)
        {
            faults.Add("Retry cannot be null.");
        }
        else
        {
            faults.AddRange(options.Retry.Faults());
        }

        if (options.TimeProvider is null)
        {
            faults.Add("TimeProvider cannot be null.");
        }

        return faults;
    }

    /// <summary>What is wrong with a token; <see langword="null"/> when nothing is. Never quotes it.</summary>
    public static string? TokenFault(string? token)
    {
        if (string.IsNullOrWhiteSpace(token))
        {
            return "The API token is empty.";
        }

        foreach (var letter in token!)
        {
            if (letter is <= ' ' or >= (char)127)
            {
                return "The API token contains a space, a line break or a character outside ASCII.";
            }
        }

        return null;
    }

    /// <summary>What is wrong with a time limit; <see langword="null"/> when nothing is.</summary>
    public static string? LimitFault(TimeSpan limit, string name) =>
        limit != Timeout.InfiniteTimeSpan && (limit <= TimeSpan.Zero || limit.TotalMilliseconds > int.MaxValue)
            ? $"{name} must be above zero and below 25 days, or infinite."
            : null;

    private static void CheckToken(ApiClientOptions options, List<string> faults)
    {
        if (options.TokenProvider is not null)
        {
            return;
        }

        var token = options.ApiToken ?? ClientSettings.Read(options.Defaults.TokenVariable);
        if (token is null)
        {
            faults.Add($"No API token: set ApiToken, TokenProvider or the environment variable {options.Defaults.TokenVariable}.");
        }
        else if (TokenFault(token) is { } fault)
        {
            faults.Add(fault);
        }
    }

    private static void CheckAddress(ApiClientOptions options, Uri? fallbackAddress, List<string> faults)
    {
        var address = options.BaseAddress ?? fallbackAddress ?? ClientSettings.ReadAddress(options.Defaults.BaseAddressVariable) ?? options.Defaults.BaseAddress;
        if (address is null)
        {
            faults.Add($"No base address: set BaseAddress or the environment variable {options.Defaults.BaseAddressVariable}.");
        }
        else if (!address.IsAbsoluteUri || (address.Scheme != "http" && address.Scheme != "https"))
        {
            faults.Add("BaseAddress must be an absolute http or https address.");
        }
        else if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            faults.Add("BaseAddress cannot have user info, a query or a fragment.");
        }
        else if (address.Scheme == "http" && !address.IsLoopback && !options.AllowInsecureHttp)
        {
            faults.Add($"BaseAddress uses plain http to {address.Host}, which shows the token to the network: use https, or set AllowInsecureHttp.");
        }
    }

    private static void CheckLimit(TimeSpan limit, string name, List<string> faults)
    {
        if (LimitFault(limit, name) is { } fault)
        {
            faults.Add(fault);
        }
    }

    private static void CheckSize(int bytes, string name, List<string> faults)
    {
        if (bytes <= 0)
        {
            faults.Add($"{name} must be above zero.");
        }
    }
}
