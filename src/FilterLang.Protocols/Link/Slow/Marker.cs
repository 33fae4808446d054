namespace FilterLang.Protocols;

/// <summary>The Link Aggregation Marker Protocol, IEEE 802.1AX section 6.5.</summary>
public static class Marker
{
    const int Terminator = 0, Information = 1, Response = 2, InformationLength = 16;

    public static readonly Protocol Protocol = Protocol.Of("marker", "Link Aggregation Marker Protocol", Dissect, "Marker");

    public static readonly Field
        Version     = Protocol.UInt8 ("marker.version",          "Version Number", display: Hex),
        Type        = Protocol.UInt8 ("marker.tlvType",          "TLV Type", display: Hex, names: new(() =>
            [(0, "Marker Terminator"), (1, "Marker Information"), (2, "Marker Response Information")])),
        Length      = Protocol.UInt8 ("marker.tlvLen",           "TLV Length", display: Hex),
        Port        = Protocol.UInt16("marker.requesterPort",    "Requester Port"),
        System      = Protocol.Ether ("marker.requesterSystem",  "Requester System"),
        Transaction = Protocol.UInt32("marker.requesterTransId", "Requester Transaction ID"),
        Pad         = Protocol.Row   ("marker.requesterPad",     "Requester Pad", FieldType.UInt32, display: Dec, size: 2),
        Reserved    = Protocol.Bytes ("marker.reserved",         "Reserved");

    static readonly ExpertField
        WrongType   = Protocol.Expert("marker.wrong_tlv_type",   Severity.Error,   ExpertGroup.Malformed, "TLV is not expected type"),
        WrongLength = Protocol.Expert("marker.wrong_tlv_length", Severity.Error,   ExpertGroup.Malformed, "TLV is not expected length"),
        PadNotZero  = Protocol.Expert("marker.wrong_pad_value",  Severity.Warning, ExpertGroup.Protocol,  "pad value is not 0");

    static Marker() => Protocol.CarriedBy(SlowProtocols.Subtypes, 2);

    static void Dissect(ref Layer marker)
    {
        marker.Summary("Marker");
        marker.Take(Version);
        int at = marker.Position;
        uint type = (uint)marker.Take(Type);
        if (!marker.Failed && type is not (Information or Response)) marker.Remark(WrongType, at, 1);
        if (marker.Take(Length) != InformationLength) marker.Remark(WrongLength, at + 1, 1);
        if (marker.Failed) return;
        marker.Info($"{(type == Information ? "Information" : "Response")} ");
        uint port = (uint)marker.Take(Port);
        int system = marker.Position;
        marker.Take(System);
        uint transaction = (uint)marker.Take(Transaction);
        if (!marker.Failed && marker.InfoSink is { } sink)
        {
            sink.Add("SysId="u8);
            sink.AddMac(marker.Slice(system, 6));
            marker.Info($", P={port}, TId={transaction}");
        }
        at = marker.Position;
        if (marker.Take(Pad) != 0) marker.Remark(PadNotZero, at, 2);
        at = marker.Position;
        if (marker.Take(Type) != Terminator) marker.Remark(WrongType, at, 1);
        if (marker.Take(Length) != 0) marker.Remark(WrongLength, at + 1, 1);
        if (marker.More) marker.Take(Reserved, marker.Remaining);
    }
}
