namespace FilterLang.Captures;

/// <summary>
/// Which record headers a pcap file has. Patched versions of libpcap wrote longer ones, some under the usual magic, so the first
/// records are read tentatively in each way and the way with the fewest contradictions is taken, the more usual one among equals.
/// </summary>
internal static unsafe class PcapTrial
{
    const int Records = 3;
    const uint LargestWireLength = 128 << 20;
    const int Hopeless = 1000;

    public static PcapVariant Choose<TOrder>(CaptureBuffer buffer, bool modifiedMagic, uint snapLength, uint maximumLength)
        where TOrder : struct, IByteOrder
    {
        ReadOnlySpan<PcapVariant> candidates = modifiedMagic
            ? [PcapVariant.ModifiedPadded, PcapVariant.Modified]
            : [PcapVariant.Standard, PcapVariant.Modified, PcapVariant.Nokia];
        PcapVariant best = candidates[0];
        int fewest = int.MaxValue;
        foreach (PcapVariant candidate in candidates)
        {
            int contradictions = Contradictions<TOrder>(buffer, HeaderLength(candidate), snapLength, maximumLength);
            if (contradictions < fewest)
                (best, fewest) = (candidate, contradictions);
            if (fewest == 0)
                break;
        }
        return best;
    }

    public static int HeaderLength(PcapVariant variant) => variant switch
    {
        PcapVariant.Modified => 24,
        PcapVariant.ModifiedPadded => 28,
        PcapVariant.Nokia => 20,
        _ => 16,
    };

    static int Contradictions<TOrder>(CaptureBuffer buffer, int headerLength, uint snapLength, uint maximumLength)
        where TOrder : struct, IByteOrder
    {
        int found = 0;
        long at = 0;
        for (int record = 0; record < Records; record++)
        {
            // A live source is not waited for: its first record may be all there is for a long time.
            if (!HasWithoutWaiting(buffer, at + headerLength))
                return found;
            byte* header = buffer.Next + at;
            uint fraction = TOrder.U32(header + 4), captured = TOrder.U32(header + 8), wire = TOrder.U32(header + 12);
            if (captured > maximumLength)
                return Hopeless;
            if (wire > LargestWireLength)
                found++;
            if (captured > wire)
                found++;
            if (snapLength != 0 && captured > snapLength)
                found++;
            if (fraction >= 1_000_000)
                found++;
            at += headerLength + captured;
            if (!HasWithoutWaiting(buffer, at))
                return buffer.IsLive ? found : Hopeless;
        }
        return found;
    }

    static bool HasWithoutWaiting(CaptureBuffer buffer, long count) => buffer.IsLive ? buffer.Available >= count : buffer.Has(count);
}
