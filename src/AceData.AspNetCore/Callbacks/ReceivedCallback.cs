using AceData.Aichat2;

namespace AceData.AspNetCore;

/// <summary>A callback that came to this host and was found genuine.</summary>
/// <param name="RunKey">The key of the run, made when it was queued: the same for every process of the host.</param>
/// <param name="State">What was given when the run was queued; <see langword="null"/> when nothing was.</param>
/// <param name="Callback">What the service says.</param>
public sealed record ReceivedCallback(string RunKey, string? State, ChatCallback Callback)
{
    /// <summary>The key alone.</summary>
    /// <returns>The type's name and the key.</returns>
    public override string ToString() => $"{nameof(ReceivedCallback)} {RunKey}";
}
