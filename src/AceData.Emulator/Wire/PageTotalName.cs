using System.Diagnostics.CodeAnalysis;

namespace AceData.Emulator;

/// <summary>Specifies the name under which a page of conversations reports how many conversations match the filter.</summary>
public enum PageTotalName
{
    /// <summary>The production name: <c>{items, count}</c>.</summary>
    Count,

    /// <summary>The guide's name: <c>{items, total}</c>.</summary>
    [Experimental(WireOptions.DiagnosticId)]
    Total,
}
