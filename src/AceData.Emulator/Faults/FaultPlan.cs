using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>What goes wrong: faults that strike the next requests they fit, and a hook for everything else.</summary>
public sealed class FaultPlan
{
    private readonly object _gate = new();
    private readonly List<PlannedFault> _faults = [];
    private volatile Func<HttpContext, Task<bool>>? _hook;

    internal FaultPlan()
    {
    }

    /// <summary>Called with every request before its fault is looked for; <see langword="true"/> says that the hook has answered it.</summary>
    /// <remarks>The body has been received and can be read from the context. May be set at any time.</remarks>
    /// <value><see langword="null"/>.</value>
    public Func<HttpContext, Task<bool>>? Hook
    {
        get => _hook;
        set => _hook = value;
    }

    /// <summary>How many strikes are left over all faults; <see cref="int.MaxValue"/> when one of them is without end.</summary>
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

    /// <summary>Adds a fault. Each request is struck by at most one: the oldest that fits.</summary>
    /// <param name="fault">The fault.</param>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_gate)
        {
            _faults.Add(new PlannedFault(fault));
        }
    }

    /// <summary>Takes every fault away; the hook stays.</summary>
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
            var planned = _faults.Find(one => one.Fits(action));
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

        public bool Fits(string? action) => Fault.Action is null || Fault.Action == action;

        public int Strike() => Left == int.MaxValue ? Left : --Left;
    }
}
