using System.Reflection;
using AceData;
using AceData.Dify;

namespace Network.Tests;

/// <summary>Members whose names are being settled, by reflection; a test that needs a missing one fails and names it.</summary>
internal static class Members
{
    /// <summary>Sets an option that must exist.</summary>
    public static void Set(object options, string name, object? value) =>
        Assert.True(TrySet(options, name, value), $"{options.GetType().Name} has no option {name}.");

    /// <summary>Sets an option where it exists.</summary>
    public static bool TrySet(object options, string name, object? value)
    {
        if (options.GetType().GetProperty(name) is not { CanWrite: true } property)
        {
            return false;
        }

        property.SetValue(options, value);
        return true;
    }

    /// <summary>Which limit ended a call.</summary>
    public static TimeoutKind KindOf(ApiTimeoutException exception) =>
        (TimeoutKind)exception.GetType().GetProperties().Single(property => property.PropertyType == typeof(TimeoutKind)).GetValue(exception)!;

    public static Task<ChatResult> ChatAsync(DifyChatClient client, ChatRequest request, CancellationToken cancellationToken)
    {
        Type[] parameters = [typeof(ChatRequest), typeof(RequestOptions), typeof(CancellationToken)];
        var method = typeof(DifyChatClient).GetMethod("ChatAsync", parameters) ?? typeof(DifyChatClient).GetMethod("SendAsync", parameters);
        return (Task<ChatResult>)method!.Invoke(client, BindingFlags.DoNotWrapExceptions, binder: null, [request, null, cancellationToken], culture: null)!;
    }
}
