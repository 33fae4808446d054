namespace FilterLang.Protocols;

/// <summary>Frames of the extension for several paths, in the numbers of its drafts.</summary>
static class QuicMultipath
{
    const ulong Acknowledgment = 0x15228C00, AcknowledgmentEcn = 0x15228C01, Abandon = 0x15228C05, Status = 0x15228C06, Backup = 0x15228C07,
        Available = 0x15228C08, NewIdentifier = 0x15228C09, RetireIdentifier = 0x15228C0A, MaxPaths = 0x15228C0B, MaxPathId = 0x15228C0C,
        PathsBlocked = 0x15228C0D, IdentifiersBlocked = 0x15228C0E;

    static readonly Protocol s_protocol = Quic.Protocol;

    static readonly ValueNames s_status = new(() => [(1, "Standby"), (2, "Available")]);

    public static readonly Field
        NewPath          = s_protocol.UInt64("quic.mp_pnci_path_identifier",          "Path identifier"),
        RetiredPath      = s_protocol.UInt64("quic.mp_rc_path_identifier",            "Path identifier"),
        AcknowledgedPath = s_protocol.UInt64("quic.mp_path_ack_path_identifier",      "Path Identifier"),
        AbandonedPath    = s_protocol.UInt64("quic.mp_pa_path_identifier",            "Path Identifier"),
        AbandonError     = s_protocol.UInt64("quic.mp_pa_error_code",                 "Error Code"),
        StatusPath       = s_protocol.UInt64("quic.mp_ps_path_identifier",            "Path Identifier"),
        StatusSequence   = s_protocol.UInt64("quic.mp_ps_path_status_sequence_number", "Path Status Sequence Number"),
        PathStatus       = s_protocol.UInt64("quic.mp_ps_path_status",                "Path Status", names: s_status),
        MaximumPaths     = s_protocol.UInt64("quic.mp_maximum_paths",                 "Maximum Paths"),
        MaximumPathId    = s_protocol.UInt64("quic.mp_maximum_path_id",               "Maximum Path identifier"),
        BlockedPath      = s_protocol.UInt64("quic.mp_pcb_path_id",                   "Path identifier"),
        NextSequence     = s_protocol.UInt64("quic.mp_pcb_next_sequence_number",      "Next Sequence Number");

    /// <summary>Takes the body of a frame; false where the type is not one of these.</summary>
    public static bool Take(ref Layer quic, int frame, ulong type)
    {
        if (WordsOf(type) is not { } words) return false;
        quic.Info($"{words}");
        switch (type)
        {
            case Acknowledgment or AcknowledgmentEcn:
                Path(ref quic, frame, AcknowledgedPath);
                QuicFrames.TakeAck(ref quic, type == AcknowledgmentEcn);
                break;
            case Abandon:
                Path(ref quic, frame, AbandonedPath);
                ulong code = QuicNumber.Take(ref quic, AbandonError);
                quic.Append(frame, $" Error code={code}");
                break;
            case Status or Backup or Available:
                QuicNumber.Take(ref quic, StatusPath);
                QuicNumber.Take(ref quic, StatusSequence);
                if (type == Status) QuicNumber.Take(ref quic, PathStatus);
                break;
            case NewIdentifier:
                Path(ref quic, frame, NewPath);
                QuicControl.TakeIdentifier(ref quic);
                break;
            case RetireIdentifier:
                Path(ref quic, frame, RetiredPath);
                QuicNumber.Take(ref quic, QuicControl.RetiredSequence);
                break;
            case MaxPaths: QuicNumber.Take(ref quic, MaximumPaths); break;
            case MaxPathId or PathsBlocked: QuicNumber.Take(ref quic, MaximumPathId); break;
            case IdentifiersBlocked:
                QuicNumber.Take(ref quic, BlockedPath);
                QuicNumber.Take(ref quic, NextSequence);
                break;
        }
        return true;
    }

    static string? WordsOf(ulong type) => type switch
    {
        Acknowledgment => ", PATH_ACK", AcknowledgmentEcn => ", PATH_ACK_ECN", Abandon => ", PA", Status or Backup or Available => ", PS",
        NewIdentifier => ", PNCI", RetireIdentifier => ", PATH_RC", MaxPaths => ", MP", MaxPathId => ", MPI", PathsBlocked => ", PB",
        IdentifiersBlocked => ", PCB", _ => null,
    };

    static void Path(ref Layer quic, int frame, Field field)
    {
        ulong path = QuicNumber.Take(ref quic, field);
        quic.Append(frame, $" path_id={path}");
    }
}
