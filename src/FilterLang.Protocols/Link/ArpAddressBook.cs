using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>Who was last seen to use an IPv4 address, and when.</summary>
sealed class ArpAddressBook : IDisposable
{
    const long NanosecondsASecond = 1_000_000_000;

    readonly PairTable _known = new();

    /// <summary>Enters an address, or remarks that another station had it; <paramref name="conflict"/> is the address then, else 0.</summary>
    public void Check(ref Layer arp, ReadOnlySpan<byte> hardware, ReadOnlySpan<byte> protocol, ref uint conflict)
    {
        uint address = BinaryPrimitives.ReadUInt32BigEndian(protocol);
        ulong mac = NetworkAddress.Ether(hardware).Low;
        bool group = (hardware[0] & 1) != 0;
        if (group || mac == 0 || address == 0) return;
        conflict = 0;
        PacketDissector packet = arp.Packet;
        // The first word of the value is the station, the second the frame; the seconds stand beside them under another key.
        ref (ulong Mac, ulong Frame) entry = ref _known.Find(address, 0, out bool isNew);
        if (isNew || entry.Mac == mac)
        {
            entry = (mac, (ulong)packet.Number);
            _known.Find(address, 1, out _).First = (ulong)packet.Time;
            return;
        }
        ulong frame = entry.Frame;
        long earlier = (long)_known.Find(address, 1, out _).First;
        long seconds = Math.DivRem(packet.Time, NanosecondsASecond).Quotient - Math.DivRem(earlier, NanosecondsASecond).Quotient;
        arp.Remark(Arp.Duplicate, $"Duplicate IP address configured ({address >> 24}.{address >> 16 & 255}.{address >> 8 & 255}.{address & 255})");
        arp.Note(Arp.EarlierFrame, frame);
        arp.Note(Arp.EarlierSeconds, (uint)seconds);
        conflict = address;
    }

    public void Dispose() => _known.Dispose();
}
