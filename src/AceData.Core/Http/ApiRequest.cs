namespace AceData;

/// <summary>What one call asks of the service. Immutable: the state of a call is in its <see cref="CallContext"/>.</summary>
internal sealed class ApiRequest
{
    /// <summary>The name of the operation, in logs, traces and messages.</summary>
    public required string Operation { get; init; }

    public HttpMethod Method { get; init; } = HttpMethod.Post;

    /// <summary>The path below the base address, without a leading slash.</summary>
    public required string Path { get; init; }

    public ResponseMode Mode { get; init; }

    public string Accept { get; init; } = MediaTypes.Json;

    public required RetrySafety RetrySafety { get; init; }

    /// <summary>Whether the operation changes nothing at the service.</summary>
    public bool ReadsOnly { get; init; }

    /// <summary>Creates the content of one HTTP request; called again for every attempt and redirect.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>The fields of which the body of a response has at least one; empty where any field that errors do not have is enough.</summary>
    public IReadOnlyList<string> AnswerFields { get; init; } = [];

    public RequestOptions? Options { get; init; }

    /// <summary>The conversation content of the request; read only to redact it from error messages.</summary>
    public Func<IEnumerable<string?>>? SensitiveText { get; init; }
}
