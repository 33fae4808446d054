namespace FilterLang.Protocols;

/// <summary>The Lightweight User Datagram Protocol, RFC 3828. It shares ports, streams and most fields with UDP.</summary>
public static class UdpLite
{
    public static readonly Protocol Protocol = Protocol.Of("udplite", "Lightweight User Datagram Protocol", Dissect, "UDP-Lite");

    public static readonly Field
        Coverage = Protocol.UInt16("udp.checksum_coverage", "Checksum coverage");

    static readonly ExpertField
        BadCoverage = Protocol.Expert("udplite.checksum_coverage.bad", Severity.Error, ExpertGroup.Malformed, "Bad checksum coverage length value");

    static UdpLite() => Protocol.CarriedBy(PayloadTables.IpProtocol, 136).Dispatches(PayloadTables.UdpPort);

    static void Dissect(ref Layer udp)
    {
        udp.Open(8);
        if (!udp.Need(0, 4)) return;
        Udp.PlacePorts(ref udp);
        udp.Summary("UDP-Lite");
        udp.Info($"{new NamedPort(udp.Packet.Names, "udp", udp.Packet.SourcePort)} → {new NamedPort(udp.Packet.Names, "udp", udp.Packet.DestinationPort)}");
        if (!udp.Need(4, 2)) return;
        int length = udp.Length, covered = udp.U16(4);
        udp.Place(Coverage, 4);
        // 0 covers everything, RFC 3828 section 3.1.
        if (covered == 0) covered = length;
        if (covered < 8 || covered > length)
        {
            udp.Remark(BadCoverage, $"Bad checksum coverage length value {(long)covered} < 8 or > {(long)length}", 4, 2);
            udp.Info($" [BAD LIGHTWEIGHT UDP CHECKSUM COVERAGE LENGTH {covered} < 8 or > {length}]");
        }
        udp.Note(Udp.Length, (ulong)length);
        udp.Info($" Len={unchecked((uint)length - 8)}");
        if (!udp.Need(6, 2)) return;
        udp.Place(Udp.Checksum, 6);
        Udp.NoteChecksum(ref udp, covered, length, 136);
        UdpPayload.Dissect(ref udp, length);
    }
}
