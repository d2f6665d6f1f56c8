namespace AceData.Emulator;

/// <summary>Specifies what happens to a request after <see cref="FaultPlan.Hook"/> has seen it.</summary>
public enum FaultHookResult
{
    /// <summary>The hook did not respond. The request continues: a fault strikes it, or the service responds.</summary>
    Continue,

    /// <summary>The hook wrote the response. Neither a fault nor the service sees the request.</summary>
    Handled,
}
