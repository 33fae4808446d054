using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>Per-Packet Information, a header of fields with type and length before frames of any link type.</summary>
public static class Ppi
{
    const int HeaderLength = 8, FieldHeaderLength = 4;

    const uint CommonField = 2, MacField = 3, MacPhyField = 4, SpectrumMap = 5, ProcessInfo = 6, CaptureInfo = 7, Aggregation = 8, Ieee8023Field = 9,
        Gps = 30002, Vector = 30003, Harris = 30004, Antenna = 30005;

    public static readonly Protocol Protocol = Protocol.Of("ppi", "PPI Packet Header", Dissect, "PPI");

    /// <summary>Frames of whatever link type the header names.</summary>
    public static readonly Protocol Payload = Protocol.Of("pcap_pktdata", "pcap/pcapng packet data", DissectPayload, "pcap_pktdata");

    static readonly Field
        s_version   = Protocol.UInt8 ("ppi.version",         "Version"),
        s_flags     = Protocol.UInt8 ("ppi.flags",           "Flags", display: Hex),
        s_alignment = Protocol.Flag(s_flags, "ppi.flags.alignment", "Alignment", 0x01, ValueNames.Pair("32-bit aligned", "Not aligned")),
        s_reserved  = Protocol.Bits(s_flags, "ppi.flags.reserved",  "Reserved",  0xFE, Hex),
        s_length    = Protocol.UInt16("ppi.length",          "Header length", little: true),
        s_linkType  = Protocol.UInt32("ppi.dlt",             "DLT", little: true),
        s_fieldType = Protocol.UInt16("ppi.field_type",      "Field type", little: true, names: new ValueNames(() =>
            [(2, "802.11-Common"), (3, "802.11n MAC Extensions"), (4, "802.11n MAC+PHY Extensions"), (5, "Spectrum-Map"), (6, "Process-Info"),
             (7, "Capture-Info"), (8, "Aggregation Extension"), (9, "802.3 Extension"), (30000, "Intel Corporation (private)"),
             (30001, "Mohamed Thaga (private)"), (30002, "GPS Tagging"), (30003, "Vector Tagging"), (30004, "Sensor tagging"),
             (30005, "Antenna Tagging"), (49175, "FlukeNetworks (private)"), (51918, "CACE Technologies (private)")])),
        s_fieldLength = Protocol.UInt16("ppi.field_len",     "Field length", little: true),
        s_spectrum  = Protocol.Bytes ("ppi.spectrum-map",    "Radio spectrum map"),
        s_process   = Protocol.Bytes ("ppi.proc-info",       "Process information"),
        s_capture   = Protocol.Bytes ("ppi.cap-info",        "Capture information"),
        s_interface = Protocol.UInt32("ppi.aggregation_extension.interface_id", "Interface ID", little: true),
        s_ieeeFlags = Protocol.UInt32("ppi.8023_extension.flags", "Flags", display: Hex, little: true),
        s_ieeeFcs   = Protocol.Flag(s_ieeeFlags, "ppi.8023_extension.flags.fcs_present", "FCS Present Flag", 0x1),
        s_ieeeErrors = Protocol.UInt32("ppi.8023_extension.errors", "Errors", display: Hex, little: true),
        s_ieeeFcsError = Protocol.Flag(s_ieeeErrors, "ppi.8023_extension.errors.fcs", "FCS Error", 0x1),
        s_ieeeSequence = Protocol.Flag(s_ieeeErrors, "ppi.8023_extension.errors.sequence", "Sequence Error", 0x2),
        s_ieeeSymbol = Protocol.Flag(s_ieeeErrors, "ppi.8023_extension.errors.symbol", "Symbol Error", 0x4),
        s_ieeeData  = Protocol.Flag(s_ieeeErrors, "ppi.8023_extension.errors.data", "Data Error", 0x8),
        s_gps       = Protocol.Bytes ("ppi.gps",             "GPS"),
        s_vector    = Protocol.Bytes ("ppi.vector",          "VECTOR"),
        s_harris    = Protocol.Bytes ("ppi.harris",          "HARRIS"),
        s_antenna   = Protocol.Bytes ("ppi.antenna",         "ANTENNA"),
        s_unknown   = Protocol.Bytes ("ppi.reserved",        "Reserved");

    static readonly Field s_heading = Protocol.Heading("PPI field");

    static readonly ExpertField s_badLength = Protocol.Expert("ppi.invalid_length", Severity.Error, ExpertGroup.Malformed, "Invalid length");

    static Ppi()
    {
        Protocol.CarriedBy(PayloadTables.LinkType, 192).Dispatches(WlanRadio.Frames, PayloadTables.LinkType);
        Payload.Dispatches(PayloadTables.LinkType);
        RuntimeHelpers.RunClassConstructor(typeof(PpiWireless).TypeHandle);
    }

    static void Dissect(ref Layer ppi)
    {
        const uint Wireless = 105;
        ppi.Summary("PPI");
        uint version = ppi.U8(0), linkType = ppi.U32Little(4);
        int length = ppi.U16Little(2);
        if (ppi.Failed) return;
        ppi.Info($"PPI version {version}, {length} bytes");
        ppi.Open(length);
        ppi.Title($" version {version}, {(ulong)length} bytes");
        ppi.Take(s_version);
        uint flags = (uint)ppi.TakeBits(s_flags, s_alignment, s_reserved);
        ppi.Take(s_length);
        ppi.Take(s_linkType);
        RadioInfo radio = WlanRadio.InfoOf(ref ppi);
        radio.FcsLength = 0;
        TakeFields(ref ppi, radio, length, isAligned: (flags & 1) != 0);
        if (ppi.Failed) return;
        ppi.Position = length;
        if (ppi.Remaining == 0) return;
        if (linkType == Wireless)
        {
            radio.IsGiven = true;
            ppi.Call(WlanRadio.Protocol);
            return;
        }
        ppi.Packet.Selector = linkType;
        ppi.Call(Payload);
    }

    static void TakeFields(ref Layer ppi, RadioInfo radio, int end, bool isAligned)
    {
        while (ppi.Position + FieldHeaderLength <= end && ppi.More)
        {
            int at = ppi.Position, length = ppi.U16Little(at + 2);
            uint type = ppi.U16Little(at);
            if (ppi.Failed) return;
            TakeField(ref ppi, radio, type, Math.Min(length, end - at - FieldHeaderLength));
            int next = at + FieldHeaderLength + length;
            ppi.Position = isAligned ? next + 3 & ~3 : next;
        }
    }

    static void TakeField(ref Layer ppi, RadioInfo radio, uint type, int length)
    {
        GroupScope scope = ppi.Begin(s_heading, ppi.Position, FieldHeaderLength + length);
        if (ppi.WantsLabels) ppi.Label(scope.Item, $"{s_fieldType.Names!.Find(type) ?? "Reserved"}");
        ppi.Take(s_fieldType);
        ppi.Take(s_fieldLength);
        switch (type)
        {
            case CommonField: PpiWireless.TakeCommon(ref ppi, radio, length, s_badLength); break;
            case MacField: PpiWireless.TakeMac(ref ppi, radio, length, s_badLength); break;
            case MacPhyField: PpiWireless.TakeMacPhy(ref ppi, radio, length, s_badLength); break;
            case Aggregation: ppi.Take(s_interface); break;
            case Ieee8023Field:
                ppi.TakeBits(s_ieeeFlags, s_ieeeFcs);
                ppi.TakeBits(s_ieeeErrors, s_ieeeFcsError, s_ieeeSequence, s_ieeeSymbol, s_ieeeData);
                break;
            default:
                Field field = type switch
                {
                    SpectrumMap => s_spectrum, ProcessInfo => s_process, CaptureInfo => s_capture, Gps => s_gps, Vector => s_vector, Harris => s_harris,
                    Antenna => s_antenna, _ => s_unknown,
                };
                if (length > 0) ppi.Take(field, length);
                break;
        }
        ppi.End(scope);
    }

    static void DissectPayload(ref Layer data)
    {
        data.OpenNothing();
        Protocol? payload = PayloadTables.LinkType.Find(data.Packet.Selector);
        if (payload is null || !data.Call(payload)) data.Continue(null);
    }
}
