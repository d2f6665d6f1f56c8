namespace AceData.Emulator;

/// <summary>What a page of conversations calls the number of all conversations that fit the filter.</summary>
public enum PageTotalName
{
    /// <summary>The guide's name: <c>{items, total}</c>.</summary>
    Total,

    /// <summary>The live service's name: <c>{items, count}</c>.</summary>
    Count,
}
