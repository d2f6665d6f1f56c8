using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>Represents the faults that an emulator injects into its next responses. All members are thread-safe.</summary>
[DebuggerDisplay("Remaining = {Remaining}")]
public sealed class FaultPlan
{
    private readonly object _gate = new();
    private readonly List<PlannedFault> _faults = [];
    private volatile Func<HttpContext, Task<FaultHookResult>>? _hook;

    internal FaultPlan()
    {
    }

    /// <summary>Gets or sets a callback that sees every request before a fault is looked up for it.</summary>
    /// <value>The default is <see langword="null"/>: no callback.</value>
    /// <remarks>
    /// The callback returns <see cref="FaultHookResult.Handled"/> when it wrote the response itself. The request body was received and can be
    /// read from the context. An exception from the callback becomes a 500 response.
    /// </remarks>
    public Func<HttpContext, Task<FaultHookResult>>? Hook
    {
        get => _hook;
        set => _hook = value;
    }

    /// <summary>Gets the number of requests that the faults in this plan will still strike.</summary>
    /// <value><see cref="int.MaxValue"/> when one of the faults has no limit.</value>
    public int Remaining
    {
        get
        {
            lock (_gate)
            {
                return (int)Math.Min(int.MaxValue, _faults.Sum(planned => (long)planned.Left));
            }
        }
    }

    /// <summary>Adds a fault. At most one fault strikes a request: the oldest that matches.</summary>
    /// <param name="fault">The fault.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fault"/> is <see langword="null"/>.</exception>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_gate)
        {
            _faults.Add(new PlannedFault(fault));
        }
    }

    /// <summary>Removes all faults. <see cref="Hook"/> is kept.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    internal Fault? Take(string? action)
    {
        lock (_gate)
        {
            var planned = _faults.Find(candidate => candidate.Matches(action));
            if (planned is null)
            {
                return null;
            }

            if (planned.Strike() == 0)
            {
                _faults.Remove(planned);
            }

            return planned.Fault;
        }
    }

    private sealed class PlannedFault(Fault fault)
    {
        public Fault Fault { get; } = fault;

        public int Left { get; private set; } = fault.Times;

        public bool Matches(string? action) => Fault.Action is null || Fault.Action == action;

        public int Strike() => Left == int.MaxValue ? Left : --Left;
    }
}
