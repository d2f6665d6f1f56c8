using System.Collections;
using System.Globalization;
using System.Reflection;
using AceData;
using AceData.Aichat2;
using AceData.AspNetCore;
using AceData.BedrockChat;
using AceData.Dify;

namespace Docs.Tests;

/// <summary>Every option is in the page on configuration, with the default it really has.</summary>
public sealed class OptionTableTests
{
    private static readonly Markdown Page = Repository.Open("docs/configuration.md");

    // A type that others derive from is shown once, by an object of one that does.
    private static readonly Dictionary<string, object> Pages = new()
    {
        [nameof(ApiClientOptions)] = new ConversationsClientOptions(),
        [nameof(ConversationsClientOptions)] = new ConversationsClientOptions(),
        [nameof(DifyChatClientOptions)] = new DifyChatClientOptions(),
        [nameof(BedrockChatClientOptions)] = new BedrockChatClientOptions(),
        [nameof(RetryOptions)] = new RetryOptions(),
        [nameof(RequestOptions)] = new RequestOptions(),
        [nameof(ChatSessionOptions)] = new ChatSessionOptions(),
        [nameof(PollingOptions)] = new PollingOptions(),
        [nameof(UploadOptions)] = new UploadOptions(),
        [nameof(RunCallbackOptions)] = new RunCallbackOptions(),
        [nameof(RelayOptions)] = new RelayOptions(),
        [nameof(Aichat2EmulatorOptions)] = new Aichat2EmulatorOptions(),
        [nameof(WireOptions)] = new WireOptions(),
        [nameof(DifyEmulatorOptions)] = new DifyEmulatorOptions(),
        [nameof(BedrockChatEmulatorOptions)] = new BedrockChatEmulatorOptions(),
    };

    public static TheoryData<string> Headings => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Headings))]
    public void Every_option_is_told_with_its_default(string heading)
    {
        var type = heading == nameof(ApiClientOptions) ? typeof(ApiClientOptions) : Pages[heading].GetType();
        var options = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(property => (property.Name, Default: Print(property.Name, property.GetValue(Pages[heading]))));

        var rows = Page.Table(heading).Select(row => (Markdown.Names(row[0]).Single(), row[1].Trim('`')));

        Assert.Equal(options.Order(), rows.Order());
    }

    [Fact]
    public void No_type_of_options_is_left_out()
    {
        var types = new[] { typeof(ApiClientOptions), typeof(ConversationsClient), typeof(DifyChatClient), typeof(BedrockChatClient), typeof(RunCallbacks), typeof(Aichat2Emulator) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.IsAbstract);

        Assert.Empty(types.Except(Pages.Values.Select(options => options.GetType())));
    }

    [Fact]
    public void An_empty_section_stands_for_options_without_any_of_their_own() => Assert.Empty(Page.Table(nameof(BedrockChatClientOptions)));

    private static string Print(string name, object? value) => value switch
    {
        null => "none",
        bool flag => flag ? "true" : "false",
        TimeSpan time => Print(time),
        int bytes when name.EndsWith("Bytes", StringComparison.Ordinal) => bytes % (1024 * 1024) == 0 ? $"{bytes / 1024 / 1024} MiB" : $"{bytes / 1024} KiB",
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        RetryOptions => nameof(RetryOptions),
        TimeProvider clock when clock == TimeProvider.System => "system clock",
        WireOptions wire when wire == WireOptions.Production => "WireOptions.Production",
        IEnumerable items when !items.Cast<object>().Any() => "empty",
        _ => value.ToString()!,
    };

    private static string Print(TimeSpan time) => time switch
    {
        _ when time == TimeSpan.Zero => "0",
        { TotalHours: >= 1 } => $"{time.TotalHours} h",
        { TotalMinutes: > 1 } => $"{time.TotalMinutes} min",
        { TotalSeconds: >= 1 } => $"{time.TotalSeconds} s",
        _ => $"{time.TotalMilliseconds} ms",
    };
}
