namespace AceData.Dify;

/// <summary>The appearance of the web page of an app.</summary>
[DebuggerDisplay("DefaultLanguage = {DefaultLanguage}, IconType = {IconType}")]
public sealed record AppSite : ApiResponse
{
    /// <summary>The title; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>title</c>.</remarks>
    public string Title { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The color of the chat, in hexadecimal; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>chat_color_theme</c>.</remarks>
    public string? ChatColorTheme { get; init; }

    /// <summary>Whether the color of the chat is inverted; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>chat_color_theme_inverted</c>.</remarks>
    public bool? ChatColorThemeInverted { get; init; }

    /// <summary>The type of the icon: <c>emoji</c> or <c>image</c>; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>icon_type</c>.</remarks>
    public string? IconType { get; init; }

    /// <summary>The emoji, or the ID of the image; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>icon</c>.</remarks>
    public string? Icon { get; init; }

    /// <summary>The background color of the icon, in hexadecimal; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>icon_background</c>.</remarks>
    public string? IconBackground { get; init; }

    /// <summary>The URL of the icon image; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>icon_url</c>.</remarks>
    public string? IconUrl { get; init; }

    /// <summary>The description of the app; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>description</c>.</remarks>
    public string? Description { get; init; }

    /// <summary>The copyright notice; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>copyright</c>.</remarks>
    public string? Copyright { get; init; }

    /// <summary>The URL of the privacy policy; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>privacy_policy</c>.</remarks>
    public string? PrivacyPolicy { get; init; }

    /// <summary>The disclaimer; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>custom_disclaimer</c>.</remarks>
    public string? CustomDisclaimer { get; init; }

    /// <summary>The language of the page; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>default_language</c>.</remarks>
    public string? DefaultLanguage { get; init; }

    /// <summary>Whether the page shows the steps of a workflow; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>show_workflow_steps</c>.</remarks>
    public bool? ShowWorkflowSteps { get; init; }

    /// <summary>Whether the page shows the icon next to answers; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>use_icon_as_answer_icon</c>.</remarks>
    public bool? UseIconAsAnswerIcon { get; init; }
}
