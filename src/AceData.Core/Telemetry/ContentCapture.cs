namespace AceData;

/// <summary>The switch of OpenTelemetry's instrumentations that lets what is said onto spans.</summary>
internal static class ContentCapture
{
    public const string Variable = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

    /// <summary>Whether spans carry messages; read for every span, so that it can be turned off without a restart.</summary>
    public static bool IsOn()
    {
        var value = Environment.GetEnvironmentVariable(Variable);
        return Is("true") || Is("SPAN_ONLY") || Is("SPAN_AND_EVENT");

        bool Is(string known) => string.Equals(value, known, StringComparison.OrdinalIgnoreCase);
    }
}
