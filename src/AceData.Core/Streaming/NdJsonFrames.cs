namespace AceData;

/// <summary>Newline-delimited JSON: one text a line, blank lines between them ignored.</summary>
internal sealed class NdJsonFrames(Utf8LineReader lines, int maxEventBytes) : EventFrames(lines, maxEventBytes)
{
    private bool _isRest;

    public override bool TryRead(out ReadOnlySpan<byte> payload)
    {
        while (Lines.TryRead(out payload))
        {
            if (!IsBlank(payload))
            {
                EndSkipping();
                return true;
            }

            Skip(payload);
        }

        _isRest = Lines.TryReadRest(out payload);
        return _isRest && !IsBlank(payload);
    }

    public override FrameStatus Judge(ReadOnlySpan<byte> payload) =>
        _isRest && CanGoOn(payload) ? FrameStatus.Cut : FrameStatus.Invalid;
}
