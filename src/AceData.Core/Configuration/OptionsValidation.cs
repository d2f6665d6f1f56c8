namespace AceData;

/// <summary>Finds everything that is wrong with a client's options, in words for the person who set them.</summary>
internal static class OptionsValidation
{
    public static IReadOnlyList<string> Validate(ApiClientOptions options, Uri? fallbackAddress = null)
    {
        List<string> errors = [];
        ValidateToken(options, errors);
        ValidateAddress(options, fallbackAddress, errors);
        ValidateLimit(options.Timeout, nameof(options.Timeout), errors);
        ValidateLimit(options.ConnectTimeout, nameof(options.ConnectTimeout), errors);
        ValidateLimit(options.StreamIdleTimeout, nameof(options.StreamIdleTimeout), errors);
        ValidateSize(options.MaxEventBytes, nameof(options.MaxEventBytes), errors);
        ValidateSize(options.MaxAnswerBytes, nameof(options.MaxAnswerBytes), errors);
        ValidateSize(options.MaxResponseBytes, nameof(options.MaxResponseBytes), errors);
        ValidateSize(options.MaxErrorBodyBytes, nameof(options.MaxErrorBodyBytes), errors);
        if (options.Retry is null)
        {
            errors.Add("Retry cannot be null.");
        }
        else
        {
            errors.AddRange(options.Retry.Validate());
        }

        if (options.TimeProvider is null)
        {
            errors.Add("TimeProvider cannot be null.");
        }

        if (JsonDepth.Error is { } error)
        {
            errors.Add(error);
        }

        return errors;
    }

    /// <summary>What is wrong with a token; <see langword="null"/> when nothing is. Never quotes it.</summary>
    public static string? TokenError(string? token)
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
    public static string? LimitError(TimeSpan limit, string name) =>
        limit != Timeout.InfiniteTimeSpan && (limit <= TimeSpan.Zero || limit.TotalMilliseconds > int.MaxValue)
            ? $"{name} must be above zero and below 25 days, or infinite."
            : null;

    private static void ValidateToken(ApiClientOptions options, List<string> errors)
    {
        if (options.TokenProvider is not null)
        {
            return;
        }

        var token = options.ApiToken ?? ClientSettings.Read(options.Defaults.TokenVariable);
        if (token is null)
        {
            errors.Add($"No API token: set ApiToken, TokenProvider or the environment variable {options.Defaults.TokenVariable}.");
        }
        else if (TokenError(token) is { } error)
        {
            errors.Add(error);
        }
    }

    private static void ValidateAddress(ApiClientOptions options, Uri? fallbackAddress, List<string> errors)
    {
        var address = options.BaseAddress ?? fallbackAddress ?? ClientSettings.ReadAddress(options.Defaults.BaseAddressVariable) ?? options.Defaults.BaseAddress;
        if (address is null)
        {
            errors.Add($"No base address: set BaseAddress or the environment variable {options.Defaults.BaseAddressVariable}.");
        }
        else if (!address.IsAbsoluteUri || (address.Scheme != "http" && address.Scheme != "https"))
        {
            errors.Add("BaseAddress must be an absolute http or https address.");
        }
        else if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            errors.Add("BaseAddress cannot have user info, a query or a fragment.");
        }
        else if (address.Scheme == "http" && !address.IsLoopback && !options.AllowInsecureHttp)
        {
            errors.Add($"BaseAddress uses plain http to {address.Host}, which shows the token to the network: use https, or set AllowInsecureHttp.");
        }
    }

    private static void ValidateLimit(TimeSpan limit, string name, List<string> errors)
    {
        if (LimitError(limit, name) is { } error)
        {
            errors.Add(error);
        }
    }

    private static void ValidateSize(int bytes, string name, List<string> errors)
    {
        if (bytes <= 0)
        {
            errors.Add($"{name} must be above zero.");
        }
    }
}
