namespace DifyChat;

/// <summary>A picture that needs no file.</summary>
internal static class Pictures
{
    /// <summary>A PNG of one red pixel.</summary>
    public static byte[] RedDot => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");
}
