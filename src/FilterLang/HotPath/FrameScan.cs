using System.Runtime.CompilerServices;

namespace FilterLang.HotPath;

/// <summary>
/// The fused fast path: passes over records of the read buffer that certainly do not match, without describing them. It knows one
/// stack, the commonest: Ethernet II, IPv4 without options and fragments, TCP or UDP. There headers lie at fixed offsets, and a filter
/// that <see cref="CompiledFilter.SpineRejects"/> may be asked at once: if it says no, the rest of the frame cannot make it a yes.
/// Whatever else it meets it leaves to the walk.
/// </summary>
sealed unsafe class FrameScan(PacketPredicate spine, SpineWalk walk)
{
    const uint EthernetHeader = 14, TransportAt = 34, LeastTcp = TransportAt + 20, LeastUdp = TransportAt + 8;

    // Octets 12 to 14, EtherType 0x0800 and version and header length 0x45; octets 20, 21 and 23, fragment bits and protocol.
    const uint StackMask = 0xFF_FFFF, StackBits = 0x45_0008, CarryMask = 0xFF00_FF3F, CarriesTcp = 6u << 24, CarriesUdp = 17u << 24;

    readonly bool _tcpLeads = walk.AnyTcpLeadsOn, _udpLeads = walk.AnyUdpLeadsOn;

    /// <summary>Passes over records at the front of the reader's buffer; the next one has to be looked at. Returns how many were passed.</summary>
    public long Pass(CaptureReader reader, ref PacketContext p, long most)
    {
        if (!reader.TryWindow(out RecordWindow window) || window.LinkType != 1) return 0;
        byte* next = window.Next, last = next;
        long passed = window.Shape == RecordShape.Pcap
            ? Pass<PcapRecord>(window, ref p, most, ref next, ref last)
            : Pass<PcapngBlock>(window, ref p, most, ref next, ref last);
        if (passed > 0) reader.Pass(next, last, passed);
        return passed;
    }

    long Pass<TShape>(in RecordWindow window, ref PacketContext p, long most, ref byte* at, ref byte* last) where TShape : struct, IRecordShape
    {
        PacketPredicate test = spine;
        long passed = 0;
        (p.LinkAt, p.NetworkAt, p.TransportAt) = (0, (ushort)EthernetHeader, (ushort)TransportAt);
        for (byte* next = at; passed < most; passed++)
        {
            byte* record = next;
            if (!TShape.Take(ref next, window, out byte* data, out uint captured) || captured < LeastUdp) break;
            if ((Unsafe.ReadUnaligned<uint>(data + 12) & StackMask) != StackBits) break;
            uint carries = Unsafe.ReadUnaligned<uint>(data + 20) & CarryMask;
            if (carries == CarriesTcp)
            {
                if (captured < LeastTcp || (_tcpLeads && walk.TcpLeadsOn(data + TransportAt))) break;
                p.Spine = Spine.Ethernet | Spine.IPv4 | Spine.Tcp;
            }
            else if (carries == CarriesUdp)
            {
                if (_udpLeads && walk.UdpLeadsOn(data + TransportAt)) break;
                p.Spine = Spine.Ethernet | Spine.IPv4 | Spine.Udp;
            }
            else break;
            p.Data = data;
            if (test(ref p)) break;
            at = next;
            last = record;
        }
        return passed;
    }

    interface IRecordShape
    {
        /// <summary>Moves behind a whole and sound record; false where the reader must judge.</summary>
        static abstract bool Take(ref byte* at, in RecordWindow window, out byte* data, out uint captured);
    }

    readonly struct PcapRecord : IRecordShape
    {
        const int HeaderLength = 16;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Take(ref byte* at, in RecordWindow window, out byte* data, out uint captured)
        {
            data = at + HeaderLength;
            captured = 0;
            long room = window.End - data;
            if (room < 0) return false;
            captured = Unsafe.ReadUnaligned<uint>(at + 8);
            at = data + captured;
            return captured <= (ulong)room && captured <= window.MaximumLength;
        }
    }

    readonly struct PcapngBlock : IRecordShape
    {
        const uint EnhancedPacket = 6, Overhead = 32;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Take(ref byte* at, in RecordWindow window, out byte* data, out uint captured)
        {
            byte* block = at;
            data = block + 28;
            captured = 0;
            long room = window.End - block;
            if (room < Overhead || Unsafe.ReadUnaligned<uint>(block) != EnhancedPacket) return false;
            captured = Unsafe.ReadUnaligned<uint>(block + 20);
            uint total = Unsafe.ReadUnaligned<uint>(block + 4);
            // Blocks with options are left to the reader, which judges them.
            if (captured > window.MaximumLength || total != Overhead + (captured + 3 & ~3u) || total > (ulong)room) return false;
            at = block + total;
            return Unsafe.ReadUnaligned<uint>(at - 4) == total && Unsafe.ReadUnaligned<uint>(block + 8) < window.Interfaces;
        }
    }
}
