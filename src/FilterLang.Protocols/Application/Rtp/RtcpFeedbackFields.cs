namespace FilterLang.Protocols;

/// <summary>The rows of feedback, RFC 4585 section 6.</summary>
static class RtcpFeedbackFields
{
    static readonly Protocol P = Rtcp.Protocol;

    public static readonly Field
        RtpfbFmt                         = P.UInt8("rtcp.rtpfb.fmt", "RTCP Feedback message type (FMT)", mask: 0x1f, names: RtcpNames.RtpfbFmt),
        PsfbFmt                          = P.UInt8("rtcp.psfb.fmt", "RTCP Feedback message type (FMT)", mask: 0x1f, names: RtcpNames.PsfbFmt),
        RtpfbNackPid                     = P.UInt16("rtcp.rtpfb.nack_pid", "RTCP Transport Feedback NACK PID"),
        RtpfbNackBlp                     = P.UInt16("rtcp.rtpfb.nack_blp", "RTCP Transport Feedback NACK BLP", display: Hex),
        RtpfbCcfbBeginseq                = P.UInt16("rtcp.rtpfb.ccfb.beginseq", "Begin Sequence Number"),
        RtpfbCcfbNumreports              = P.UInt16("rtcp.rtpfb.ccfb.numreports", "Number Of Reports"),
        RtpfbCcfbReceived                = P.UInt16("rtcp.rtpfb.ccfb.received", "Received", mask: 0x8000),
        RtpfbCcfbEcn                     = P.UInt16("rtcp.rtpfb.ccfb.ecn", "Explicit Congestion Notification", mask: 0x6000),
        RtpfbCcfbAto                     = P.UInt16("rtcp.rtpfb.ccfb.ato", "Arrival Time Offset", mask: 0x1fff),
        RtpfbCcfbPadding                 = P.UInt16("rtcp.rtpfb.ccfb.padding", "Padding"),
        RtpfbCcfbTimestamp               = P.UInt32("rtcp.rtpfb.ccfb.timestamp", "Timestamp", display: Hex),
        Fci                              = P.Bytes("rtcp.fci", "Feedback Control Information (FCI)"),
        PsfbFirFciSsrc                   = P.UInt32("rtcp.psfb.fir.fci.ssrc", "SSRC", display: HexDec),
        PsfbFirFciCsn                    = P.UInt8("rtcp.psfb.fir.fci.csn", "Command Sequence Number"),
        PsfbFirFciReserved               = P.UInt24("rtcp.psfb.fir.fci.reserved", "Reserved"),
        PsfbFirSliFirst                  = P.UInt32("rtcp.psfb.fir.sli.first", "First MB", mask: 0xfff80000),
        PsfbFirSliNumber                 = P.UInt32("rtcp.psfb.fir.sli.number", "Number of MBs", mask: 0x7ffc0),
        PsfbFirSliPictureId              = P.UInt32("rtcp.psfb.fir.sli.picture_id", "Picture ID", mask: 0x3f),
        PsfbRembIdentifier               = P.Text("rtcp.psfb.remb.identifier", "Unique Identifier"),
        PsfbRembFciSsrc                  = P.UInt32("rtcp.psfb.remb.fci.ssrc", "SSRC", display: HexDec),
        PsfbRembFciNumberSsrcs           = P.UInt8("rtcp.psfb.remb.fci.number_ssrcs", "Number of Ssrcs"),
        PsfbRembFciBrExp                 = P.UInt8("rtcp.psfb.remb.fci.br_exp", "BR Exp", mask: 0xfc),
        PsfbRembFciBrMantissa            = P.UInt32("rtcp.psfb.remb.fci.br_mantissa", "Br Mantissa", mask: 0x3ffff),
        PsfbRembFciBitrate               = P.Text("rtcp.psfb.remb.fci.bitrate", "Maximum bit rate"),
        RtpfbTmmbrFciSsrc                = P.UInt32("rtcp.rtpfb.tmmbr.fci.ssrc", "SSRC", display: HexDec),
        RtpfbTmmbrFciExp                 = P.UInt8("rtcp.rtpfb.tmmbr.fci.exp", "MxTBR Exp", mask: 0xfc),
        RtpfbTmmbrFciMantissa            = P.UInt24("rtcp.rtpfb.tmmbr.fci.mantissa", "MxTBR Mantissa", mask: 0x3fffe),
        RtpfbTmmbrFciBitrate             = P.Text("rtcp.rtpfb.tmmbr.fci.bitrate", "Maximum total media bit rate"),
        RtpfbTmmbrFciMeasuredoverhead    = P.UInt16("rtcp.rtpfb.tmmbr.fci.measuredoverhead", "Measured Overhead", mask: 0x1ff),
        RtpfbTransportccBaseseq          = P.UInt16("rtcp.rtpfb.transportcc.baseseq", "Base Sequence Number", display: DecHex),
        RtpfbTransportccStatuscount      = P.UInt16("rtcp.rtpfb.transportcc.statuscount", "Packet Status Count", display: DecHex),
        RtpfbTransportccReftime          = P.Row("rtcp.rtpfb.transportcc.reftime", "Reference Time", FieldType.Int24, display: Dec),
        RtpfbTransportccPktcount         = P.UInt8("rtcp.rtpfb.transportcc.pktcount", "Feedback Packets Count", display: DecHex),
        RtpfbTransportccPktchunk         = P.UInt16("rtcp.rtpfb.transportcc.pktchunk", "Packet Chunk", display: DecHex),
        RtpfbTransportccRecvDelta        = P.UInt8("rtcp.rtpfb.transportcc.recv_delta", "Recv Delta", display: Hex),
        RtpfbTransportccRecvDeltaPadding = P.UInt16("rtcp.rtpfb.transportcc.recv_delta.padding", "Recv Delta Padding", display: Hex),
        PsfbMsPliRequestId               = P.UInt16("rtcp.psfb.ms.pli.request_id", "Request ID"),
        PsfbMsPliSyncFrameRequest        = P.UInt8("rtcp.psfb.ms.pli.sync_frame_request", "Sync Frame Request"),
        PsfbMsAfbType                    = P.UInt16("rtcp.psfb.ms.afb_type", "Application Layer Feedback Type"),
        PsfbMsLength                     = P.UInt16("rtcp.psfb.ms.length", "Length"),
        PsfbMsMsi                        = P.UInt32("rtcp.psfb.ms.msi", "Requested Media Source ID (MSI)", display: HexDec),
        PsfbMsVsrRequestId               = P.UInt16("rtcp.psfb.ms.vsr.request_id", "Request Id"),
        PsfbMsVsrVersion                 = P.UInt8("rtcp.psfb.ms.vsr.version", "Version"),
        PsfbMsVsrKeyFrameRequest         = P.Boolean("rtcp.psfb.ms.vsr.key_frame_request", "Key Frame Request", mask: 0x1),
        PsfbMsVsrNumEntries              = P.UInt8("rtcp.psfb.ms.vsr.num_entries", "Number of Entries"),
        PsfbMsVsrEntryLength             = P.UInt8("rtcp.psfb.ms.vsr.entry_length", "Entry Length");

    public static readonly ExpertField
        Undecoded     = P.Expert("rtcp.rtpfb.fmt_not_implemented", Severity.Warning, ExpertGroup.Undecoded,
            "RTPFB FMT not dissected, contact Wireshark developers if you want this to be supported"),
        TooManyChunks = P.Expert("rtcp.rtpfb.transportcc_bad",     Severity.Warning, ExpertGroup.Malformed, "Too many packet chunks (more than packet status count)"),
        TooManyBlocks = P.Expert("rtcp.mcptt.ccfb.invalid_pkt",    Severity.Warning, ExpertGroup.Undecoded, "RTPFB CCFB report block must not include more than 2^14 metric blocks");
}
