using AceData.Aichat2;

namespace AceData.AspNetCore;

/// <summary>Represents a callback that reached this host with a valid address.</summary>
/// <param name="RunKey">The key of the run, generated when it was queued. It is the same for every process of the host.</param>
/// <param name="State">The state that was passed when the run was queued, or <see langword="null"/> if there was none.</param>
/// <param name="Callback">The content of the callback.</param>
public sealed record ReceivedCallback(string RunKey, string? State, ChatCallback Callback)
{
    /// <summary>Returns the name of the type and the key of the run, without the content of the callback.</summary>
    /// <returns>The name of the type and the key.</returns>
    public override string ToString() => $"{nameof(ReceivedCallback)} {RunKey}";
}
