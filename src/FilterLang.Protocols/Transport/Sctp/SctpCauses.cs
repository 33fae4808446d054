using static FilterLang.Protocols.SctpFields;

namespace FilterLang.Protocols;

/// <summary>Causes of errors, RFC 9260 section 3.3.10, RFC 5061 section 4.3 and RFC 4895 section 4.2.</summary>
static class SctpCauses
{
    const int DepthLimit = 8;

    static readonly Field s_cause = Sctp.Protocol.Heading("Cause");

    /// <summary>Causes up to the layer's present end.</summary>
    public static void TakeAll(ref Layer sctp, int depth = 0)
    {
        while (sctp.More)
        {
            int at = sctp.Position, length = sctp.U16(at + 2), padded = Math.Min(length + 3 & ~3, sctp.Length - at);
            if (padded == 0) sctp.Fail();
            if (sctp.Failed) return;
            int all = sctp.Narrow(at + padded);
            Take(ref sctp, at, length, depth);
            sctp.Widen(all);
            if (!sctp.Failed) sctp.Position = at + padded;
        }
    }

    static void Take(ref Layer sctp, int at, int length, int depth)
    {
        uint code = sctp.U16(at);
        string? name = SctpNames.CauseCode.Find(code);
        GroupScope cause = sctp.Begin(s_cause, at, sctp.Length - at);
        sctp.Label(cause.Item, $"{name ?? "Unknown"} cause");
        sctp.Take(CauseCode);
        sctp.Take(CauseLength);
        if (length < 4 || length > sctp.Length - at || depth == DepthLimit) sctp.Fail();
        int all = sctp.Narrow(at + length);
        if (!sctp.Failed) TakeInformation(ref sctp, code, cause.Item, depth);
        sctp.Widen(all);
        if (!sctp.Failed && sctp.Length > at + length) sctp.Place(CausePadding, at + length, sctp.Length - at - length);
        sctp.End(cause);
    }

    static void TakeInformation(ref Layer sctp, uint code, int item, int depth)
    {
        switch (code)
        {
            case 1:
                ulong stream = sctp.Take(CauseStreamIdentifier);
                sctp.Take(CauseReserved);
                sctp.Append(item, $" (SID: {stream})");
                break;
            case 2:
                for (ulong missing = sctp.Take(CauseNrOfMissingParameters); missing > 0 && !sctp.Failed; missing--) sctp.Take(CauseMissingParameterType);
                break;
            case 3:
                ulong measure = sctp.Take(CauseMeasureOfStaleness);
                sctp.Append(item, $" (Measure: {measure} usec)");
                break;
            case 4 or 7 or 10: break;
            case 5 or 0xA0 or 0xA1 or 0xA2 or 0xA4: SctpParameters.TakeOne(ref sctp, depth + 1); break;
            case 6: if (sctp.Need(sctp.Position, 4)) SctpChunks.Take(ref sctp, null, isNested: true); break;
            case 8 or 11: SctpParameters.TakeAll(ref sctp, depth: depth + 1); break;
            case 9:
                ulong number = sctp.Take(CauseTsn);
                sctp.Append(item, $" (TSN: {number})");
                break;
            case 0x105: sctp.Take(HmacId); break;
            default:
                if (code is not (12 or 13 or 0xA3)) sctp.Append(item, $" (Code: {(ulong)code}, information length: {(long)sctp.Remaining} bytes)");
                if (sctp.Remaining > 0) sctp.Take(CauseInformation, sctp.Remaining);
                break;
        }
    }
}
