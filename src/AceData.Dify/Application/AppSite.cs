namespace AceData.Dify;

/// <summary>How the web page of an app looks.</summary>
public sealed record AppSite : ApiResponse
{
    /// <summary>Its title; empty when not said.</summary>
    /// <remarks>On the wire: <c>title</c>.</remarks>
    public string Title { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The colour of the chat, in hexadecimal; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>chat_color_theme</c>.</remarks>
    public string? ChatColorTheme { get; init; }

    /// <summary>Whether that colour is inverted; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>chat_color_theme_inverted</c>.</remarks>
    public bool? ChatColorThemeInverted { get; init; }

    /// <summary>What the icon is: <c>emoji</c> or <c>image</c>; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>icon_type</c>.</remarks>
    public string? IconType { get; init; }

    /// <summary>The emoji, or the id of the image; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>icon</c>.</remarks>
    public string? Icon { get; init; }

    /// <summary>The colour behind the icon, in hexadecimal; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>icon_background</c>.</remarks>
    public string? IconBackground { get; init; }

    /// <summary>Where the image is; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>icon_url</c>.</remarks>
    public string? IconUrl { get; init; }

    /// <summary>What the app is for; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>description</c>.</remarks>
    public string? Description { get; init; }

    /// <summary>Whose it is; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>copyright</c>.</remarks>
    public string? Copyright { get; init; }

    /// <summary>Where its privacy policy is; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>privacy_policy</c>.</remarks>
    public string? PrivacyPolicy { get; init; }

    /// <summary>What it does not answer for; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>custom_disclaimer</c>.</remarks>
    public string? CustomDisclaimer { get; init; }

    /// <summary>The language of the page; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>default_language</c>.</remarks>
    public string? DefaultLanguage { get; init; }

    /// <summary>Whether the steps of a workflow are shown; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>show_workflow_steps</c>.</remarks>
    public bool? ShowWorkflowSteps { get; init; }

    /// <summary>Whether answers carry the icon; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>use_icon_as_answer_icon</c>.</remarks>
    public bool? UseIconAsAnswerIcon { get; init; }
}
