namespace AceData.Tests;

/// <summary>Faults that are answers: statuses, redirects, errors.</summary>
internal static class StatusFaults
{
    private const string Page = "<html><body><h1>Bad gateway</h1></body></html>";

    public static IEnumerable<SocketFault> All() =>
    [
        Answer("204", () => HttpText.Whole(204, null, "")),
        Status("206", 206, setting => setting.Answer.ContentType, setting => setting.Answer.Text),
        .. Redirects(301),
        .. Redirects(302),
        .. Redirects(307),
        .. Redirects(308),
        new("redirect without end", (connection, _) => RepeatAsync(connection, HttpText.Whole(307, null, "", "Location: /again"))),
        new("redirect to nowhere", (connection, _) => RepeatAsync(connection, HttpText.Whole(307, null, ""))),
        Error("400", 400, "bad_request"),
        Error("401", 401, "invalid_token"),
        Error("403", 403, "used_up"),
        Error("403 of an unknown code", 403, "something_else"),
        Error("404", 404, "not_found"),
        Error("408", 408, "request_timeout"),
        Error("413", 413, "request_entity_too_large"),
        Error("415", 415, "unsupported"),
        Error("429", 429, "too_many_requests"),
        Error("429, Retry-After 0", 429, "too_many_requests", "Retry-After: 0"),
        Error("429, Retry-After a date gone by", 429, "too_many_requests", "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT"),
        Error("429, Retry-After 120", 429, "too_many_requests", "Retry-After: 120"),
        Error("500", 500, "chat_error"),
        Answer("502 HTML", () => HttpText.Whole(502, "text/html", Page)),
        Error("503", 503, "unavailable"),
        Error("504", 504, "timeout"),
        new("503 once, then good", (connection, setting) => OnceAsync(connection, setting, Envelope(503, "unavailable"))),
        new("500 once, then good", (connection, setting) => OnceAsync(connection, setting, Envelope(500, "api_error"))),
        new("500 once, then 404", (connection, _) => OnceThenAsync(connection, Envelope(500, "api_error"), Envelope(404, "not_found"))),
        Answer("200 with an error envelope", () => Envelope(200, "chat_error")),
        Answer("200 with HTML", () => HttpText.Whole(200, "text/html", Page)),
        new("error body that stalls", StallInErrorAsync) { Limits = FaultLimits.Short },
        new("error body of 1 MB", (connection, _) => RepeatAsync(connection, HttpText.Whole(500, "text/plain", new string('x', 1024 * 1024)))),
    ];

    private static byte[] Envelope(int status, string code, params string[] headers) => HttpText.Whole(
        status,
        "application/json",
        $$"""{"error":{"code":"{{code}}","message":"The test says so."},"trace_id":"trace-1"}""",
        headers);

    private static SocketFault Error(string name, int status, string code, params string[] headers) => Answer(name, () => Envelope(status, code, headers));

    private static SocketFault Answer(string name, Func<byte[]> answer) => new(name, (connection, _) => RepeatAsync(connection, answer()));

    private static SocketFault Status(string name, int status, Func<FaultSetting, string> type, Func<FaultSetting, string> body) =>
        new(name, (connection, setting) => RepeatAsync(connection, HttpText.Whole(status, type(setting), body(setting))));

    private static IEnumerable<SocketFault> Redirects(int status) =>
    [
        new($"{status} within the origin", (connection, setting) => RedirectAsync(connection, setting, status)),
        new($"{status} across origins", (connection, setting) => RepeatAsync(connection, HttpText.Whole(status, null, "", $"Location: {setting.Elsewhere}stolen"))),
    ];

    private static async Task RepeatAsync(ScriptedConnection connection, byte[] answer)
    {
        while (await connection.ReadRequestAsync() is not null)
        {
            await connection.SendAsync(answer);
        }
    }

    // The good answer is only for a request that came on whole: method, body, token.
    private static async Task RedirectAsync(ScriptedConnection connection, FaultSetting setting, int status)
    {
        ScriptedRequest? first = null;
        while (await connection.ReadRequestAsync() is { } request)
        {
            if (request.Path != "/moved")
            {
                first = request;
                await connection.SendAsync(HttpText.Whole(status, null, "", "Location: /moved"));
                continue;
            }

            var same = first is not null && request.Method == first.Method && request.Body == first.Body && Token(request) == Token(first);
            await connection.SendAsync(same ? HttpText.Whole(200, setting.Answer.ContentType, setting.Answer.Text) : Envelope(400, "bad_request"));
        }
    }

    // One API takes its token in one header, another in the other.
    private static string Token(ScriptedRequest request) =>
        request.Headers.TryGetValue("x-api-key", out var key) ? key : request.Headers["Authorization"];

    private static async Task OnceAsync(ScriptedConnection connection, FaultSetting setting, byte[] fault)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(fault);
        await NetworkFaults.GoodAsync(connection, setting);
    }

    private static async Task OnceThenAsync(ScriptedConnection connection, byte[] first, byte[] then)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(first);
        await RepeatAsync(connection, then);
    }

    private static async Task StallInErrorAsync(ScriptedConnection connection, FaultSetting setting)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(HttpText.Head(500, "application/json", "Content-Length: 100") + "{");
        await connection.StallAsync();
    }
}
