namespace Docs.Tests;

/// <summary>A part of what each snippet prints; a snippet that is not here prints nothing.</summary>
internal static class SnippetOutput
{
    private const string Hello = "You asked \"Hello!\".";

    private const string UseTheTool = "You asked \"Use the tool.\".";

    public static IReadOnlyDictionary<string, string> Expected { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Docs.ReadmeSnippets.AskAsync"] = Hello,
        ["Docs.ReadmeSnippets.StreamAsync"] = "You asked \"Tell me a story.\".",
        ["Docs.ReadmeSnippets.ShowAsync"] = "You asked \"What is this?\".",
        ["Docs.ReadmeSnippets.TalkAsync"] = "Before that you asked \"My name is Ada.\".",
        ["Docs.ReadmeSnippets.AnswerAsync"] = "Which table?\n",
        ["Docs.ReadmeSnippets.UseToolsAsync"] = "You said: 18 degrees in Rome and 18 degrees in Oslo",
        ["Docs.ReadmeSnippets.ChatAsync"] = Hello,
        ["Docs.ReadmeSnippets.QueueAsync"] = "You asked \"Read these reports ...\".",
        ["Docs.ReadmeSnippets.ManageAsync"] = "Hello!\n",
        ["Docs.ReadmeSnippets.CatchAsync"] = UseTheTool,
        ["Docs.ReadmeSnippets.TestAsync"] = "Good morning.\n",
        ["Docs.ChatClientSnippets.AskAsync"] = Hello,
        ["Docs.SessionSnippets.BeginAsync"] = "Before that you asked \"Hello! My name is Ada.\".",
        ["Docs.SessionSnippets.ResumeAsync"] = "user: Hello!\nassistant: This is turn 1",
        ["Docs.SessionSnippets.AnswerAsync"] = "Which table? (Window, Door)\n",
        ["Docs.SessionSnippets.ChangeAsync"] = "You asked \"Hello! My name is Joan.\".",
        ["Docs.SessionSnippets.FailAsync"] = "chat failed with status 500 (chat_error)",
        ["Docs.SessionSnippets.FoldAsync"] = "echo: echo 1\n",
        ["Docs.ErrorSnippets.CatchAsync"] = UseTheTool,
        ["Docs.EventSnippets.ReadAsync"] = "[uses echo]\nThis is turn 1",
        ["Docs.EventSnippets.KeepAsync"] = "can be seen. 1 0\n",
        ["Docs.MigratingSnippets.BeforeAsync"] = Hello,
        ["Docs.MigratingSnippets.AfterAsync"] = Hello,
        ["Docs.MigratingSnippets.UnlikePythonAsync"] = ": 4 messages\n",
        ["Docs.MigratingSnippets.KeepOwnClientAsync"] = Hello,
        ["AceData.Dify.Tests.Snippets.AskAsync"] = "You said: \"What is this?\".",
        ["AceData.Dify.Tests.Snippets.ConverseAsync"] = "My name is Ada. -> This is turn 1",
        ["AceData.BedrockChat.Tests.Snippets.SessionAsync"] = "user: My name is Ada.\nassistant: You asked: My name is Ada.",
        ["AceData.BedrockChat.Tests.Snippets.ChatAsync"] = "Why is the sky blue?",
        ["AceData.BedrockChat.Tests.Snippets.StreamAsync"] = "You asked: Why is the sky blue?\n",
    };
}
