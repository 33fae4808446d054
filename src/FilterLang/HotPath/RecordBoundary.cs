using System.Buffers.Binary;

namespace FilterLang.HotPath;

/// <summary>
/// Guesses where a record starts in bytes from the middle of a capture file: where a chain of plausible headers begins. A guess can be
/// wrong (a payload may hold a capture); whoever uses it verifies it.
/// </summary>
static class RecordBoundary
{
    const int Chain = 12;

    /// <summary>Offset of the guess, -1 if there is none.</summary>
    public static int Find(ReadOnlySpan<byte> bytes, in RecordWindow window)
    {
        int step = window.Shape == RecordShape.Pcap ? 1 : 4;
        for (int start = 0; start + 32 <= bytes.Length; start += step)
        {
            int at = start, links = 0;
            while (links < Chain && at >= 0 && at + 32 <= bytes.Length)
            {
                at = window.Shape == RecordShape.Pcap ? AfterPcap(bytes, at, window) : AfterPcapng(bytes, at, window);
                links++;
            }
            // Records without any octets are rare, and zeros are not. A chain that runs out of the window has as good a claim as a long one if it has more than one link.
            if (at >= 0 && links > 1) return start;
        }
        return -1;
    }

    static int AfterPcap(ReadOnlySpan<byte> bytes, int at, in RecordWindow window)
    {
        uint fraction = U32(bytes, at + 4), captured = U32(bytes, at + 8), wire = U32(bytes, at + 12);
        return fraction < 1_000_000_000 && captured <= window.MaximumLength && wire >= captured && wire <= 1 << 24 && captured > 0
            ? at + 16 + (int)captured : -1;
    }

    static int AfterPcapng(ReadOnlySpan<byte> bytes, int at, in RecordWindow window)
    {
        uint type = U32(bytes, at), total = U32(bytes, at + 4);
        if (type != 6 || total < 32 || (total & 3) != 0 || total > window.MaximumLength + 65536 || U32(bytes, at + 8) >= window.Interfaces) return -1;
        int next = at + (int)total;
        return next > bytes.Length || U32(bytes, next - 4) == total ? next : -1;
    }

    static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
