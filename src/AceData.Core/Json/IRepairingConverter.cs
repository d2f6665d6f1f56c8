namespace AceData;

/// <summary>A converter that knows which values it takes, so that <see cref="JsonRepair"/> need not try them.</summary>
internal interface IRepairingConverter
{
    /// <summary>Writes a value in a form that the converter can read.</summary>
    /// <param name="value">The value as it came; not <c>null</c>, and valid JSON.</param>
    /// <param name="output">Where to write; nothing is written for <see cref="RepairResult.Unreadable"/>.</param>
    RepairResult Repair(ReadOnlySpan<byte> value, PooledBuffer output);
}
