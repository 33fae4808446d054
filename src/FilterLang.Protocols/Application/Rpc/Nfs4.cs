using System.Numerics;

namespace FilterLang.Protocols;

/// <summary>
/// NFS version 4, RFC 7530 and RFC 8881: compounds up to the first operation that is not known here (sequences of sessions, handles,
/// attributes, access, names, writes and closes are).
/// </summary>
static class Nfs4
{
    static Protocol Protocol => Nfs.Protocol;

    public static readonly Field
        Tag             = Protocol.Text  ("nfs.tag",                 "Tag"),
        MinorVersion    = Protocol.UInt32("nfs.minorversion",        "minorversion"),
        OperationCount  = Protocol.UInt32("nfs.ops.count",           "Operations"),
        Opcode          = Protocol.UInt32("nfs.opcode",              "Opcode", names: NfsNames.Opcode),
        MainOpcode      = Protocol.UInt32("nfs.main_opcode",         "Main Opcode", names: NfsNames.Opcode),
        Status4         = Protocol.UInt32("nfs.nfsstat4",            "Status", names: NfsNames.Nfsstat4),
        SessionId       = Protocol.Bytes ("nfs.session_id4",         "sessionid"),
        SequenceId      = Protocol.UInt32("nfs.seqid",               "seqid", display: Hex),
        Slot            = Protocol.UInt32("nfs.slotid",              "slot id"),
        HighSlot        = Protocol.UInt32("nfs.high_slotid",         "high slot id"),
        TargetHighSlot  = Protocol.UInt32("nfs.target_high_slotid",  "target high slot id"),
        CacheThis       = Protocol.Row   ("nfs.cachethis4",          "cache this?", FieldType.Boolean, size: 4, names: ValueNames.YesNo),
        AttributeMask   = Protocol.UInt32("nfs.attr_mask",           "Attr mask", display: Hex),
        AttributeCount  = Protocol.UInt32("nfs.attr_count",          "Attr count"),
        Attribute       = Protocol.UInt32("nfs.attr",                "reqd_attr", names: NfsNames.Attr),
        Component       = Protocol.Text  ("nfs.pathname.component",  "Name"),
        Type4           = Protocol.UInt32("nfs.nfs_ftype4",          "ftype4", names: NfsNames.NfsFtype4),
        ChangeId        = Protocol.UInt64("nfs.changeid4",           "changeid"),
        Size4           = Protocol.UInt64("nfs.fattr4.size",         "size"),
        FsidMajor       = Protocol.UInt64("nfs.fsid4.major",         "fsid4.major"),
        FsidMinor       = Protocol.UInt64("nfs.fsid4.minor",         "fsid4.minor"),
        LinkSupport     = Protocol.Row   ("nfs.fattr4_link_support", "fattr4_link_support", FieldType.Boolean, size: 4, names: ValueNames.YesNo),
        SymlinkSupport  = Protocol.Row   ("nfs.fattr4_symlink_support", "fattr4_symlink_support", FieldType.Boolean, size: 4, names: ValueNames.YesNo),
        ExpireType      = Protocol.UInt32("nfs.fattr4_fh_expire_type", "fattr4_fh_expire_type", display: Hex),
        LeaseTime       = Protocol.UInt32("nfs.fattr4.lease_time",   "lease_time"),
        AclSupport      = Protocol.UInt32("nfs.fattr4.aclsupport",   "aclsupport"),
        AclAllow        = Protocol.Boolean("nfs.fattr4.aclsupport.allow_acl", "ALLOW", size: 4, mask: 0x1, names: ValueNames.YesNo),
        AclDeny         = Protocol.Boolean("nfs.fattr4.aclsupport.deny_acl", "DENY", size: 4, mask: 0x2, names: ValueNames.YesNo),
        AclAudit        = Protocol.Boolean("nfs.fattr4.aclsupport.audit_acl", "AUDIT", size: 4, mask: 0x4, names: ValueNames.YesNo),
        AclAlarm        = Protocol.Boolean("nfs.fattr4.aclsupport.alarm_acl", "ALARM", size: 4, mask: 0x8, names: ValueNames.YesNo),
        FileId4         = Protocol.UInt64("nfs.fattr4.fileid",       "fileid"),
        MaxFileSize     = Protocol.UInt64("nfs.fattr4.maxfilesize",  "maxfilesize"),
        MaxLink         = Protocol.UInt32("nfs.fattr4.maxlink",      "maxlink"),
        MaxName         = Protocol.UInt32("nfs.fattr4.maxname",      "maxname"),
        MaxRead         = Protocol.UInt64("nfs.fattr4.maxread",      "maxread"),
        MaxWrite        = Protocol.UInt64("nfs.fattr4.maxwrite",     "maxwrite"),
        Links           = Protocol.UInt32("nfs.fattr4.numlinks",     "numlinks"),
        Owner           = Protocol.Text  ("nfs.fattr4_owner",        "fattr4_owner"),
        OwnerGroup      = Protocol.Text  ("nfs.fattr4_owner_group",  "fattr4_owner_group"),
        SpaceUsed       = Protocol.UInt64("nfs.fattr4.space_used",   "space_used"),
        Seconds         = Protocol.UInt64("nfs.nfstime4.seconds",    "seconds"),
        Nanoseconds     = Protocol.UInt32("nfs.nfstime4.nseconds",   "nseconds"),
        MountedOnFileId = Protocol.UInt64("nfs.fattr4.mounted_on_fileid", "fileid", display: Hex),
        StateId         = Protocol.Bytes ("nfs.stateid",             "StateID"),
        StateHash       = Protocol.UInt16("nfs.stateid.hash",        "StateID Hash", display: Hex),
        StateSequence   = Protocol.UInt32("nfs.stateid.seqid",       "StateID seqid"),
        StateOther      = Protocol.Bytes ("nfs.stateid.other",       "StateID Other"),
        StateOtherHash  = Protocol.UInt32("nfs.stateid.other_hash",  "StateID Other hash", display: Hex),
        Offset4         = Protocol.UInt64("nfs.offset4",             "offset"),
        Count4          = Protocol.UInt32("nfs.count4",              "count"),
        StableHow4      = Protocol.UInt32("nfs.stable_how4",         "stable_how4", names: new(() => [(0, "UNSTABLE4"), (1, "DATA_SYNC4"), (2, "FILE_SYNC4")])),
        WriteLength     = Protocol.UInt32("nfs.write.data_length",   "Write length"),
        Verifier4       = Protocol.UInt64("nfs.verifier4",           "verifier", display: Hex),
        ReclaimOne      = Protocol.Row   ("nfs.reclaim_one_fs4",     "reclaim one fs?", FieldType.Boolean, size: 4, names: ValueNames.YesNo),
        LayoutBlockSize = Protocol.UInt32("nfs.fattr4.layout_blksize", "blksize"),
        SequenceFlags   = Protocol.UInt32("nfs.sequence.flags",      "status flags", display: Hex),
        SequenceCbPathDown                  = Protocol.Boolean("nfs.sequence.flags.cb_path_down",                "SEQ4_STATUS_CB_PATH_DOWN", size: 4, mask: 0x1, names: ValueNames.SetNotSet),
        SequenceCbGssContextsExpiring       = Protocol.Boolean("nfs.sequence.flags.cb_gss_contexts_expiring",    "SEQ4_STATUS_CB_GSS_CONTEXTS_EXPIRING", size: 4, mask: 0x2, names: ValueNames.SetNotSet),
        SequenceCbGssContextsExpired        = Protocol.Boolean("nfs.sequence.flags.cb_gss_contexts_expired",     "SEQ4_STATUS_CB_GSS_CONTEXTS_EXPIRED", size: 4, mask: 0x4, names: ValueNames.SetNotSet),
        SequenceExpiredAllStateRevoked      = Protocol.Boolean("nfs.sequence.flags.expired_all_state_revoked",   "SEQ4_STATUS_EXPIRED_ALL_STATE_REVOKED", size: 4, mask: 0x8, names: ValueNames.SetNotSet),
        SequenceExpiredSomeStateRevoked     = Protocol.Boolean("nfs.sequence.flags.expired_some_state_revoked",  "SEQ4_STATUS_EXPIRED_SOME_STATE_REVOKED", size: 4, mask: 0x10, names: ValueNames.SetNotSet),
        SequenceAdminStateRevoked           = Protocol.Boolean("nfs.sequence.flags.admin_state_revoked",         "SEQ4_STATUS_ADMIN_STATE_REVOKED", size: 4, mask: 0x20, names: ValueNames.SetNotSet),
        SequenceRecallableStateRevoked      = Protocol.Boolean("nfs.sequence.flags.recallable_state_revoked",    "SEQ4_STATUS_RECALLABLE_STATE_REVOKED", size: 4, mask: 0x40, names: ValueNames.SetNotSet),
        SequenceLeaseMoved                  = Protocol.Boolean("nfs.sequence.flags.lease_moved",                 "SEQ4_STATUS_LEASE_MOVED", size: 4, mask: 0x80, names: ValueNames.SetNotSet),
        SequenceRestartReclaimNeeded        = Protocol.Boolean("nfs.sequence.flags.restart_reclaim_needed",      "SEQ4_STATUS_RESTART_RECLAIM_NEEDED", size: 4, mask: 0x100, names: ValueNames.SetNotSet),
        SequenceCbPathDownSession           = Protocol.Boolean("nfs.sequence.flags.cb_path_down_session",        "SEQ4_STATUS_CB_PATH_DOWN_SESSION", size: 4, mask: 0x200, names: ValueNames.SetNotSet),
        SequenceBackchannelFault            = Protocol.Boolean("nfs.sequence.flags.backchannel_fault",           "SEQ4_STATUS_BACKCHANNEL_FAULT", size: 4, mask: 0x400, names: ValueNames.SetNotSet),
        SequenceDevidChanged                = Protocol.Boolean("nfs.sequence.flags.devid_changed",               "SEQ4_STATUS_DEVID_CHANGED", size: 4, mask: 0x800, names: ValueNames.SetNotSet),
        SequenceDevidDeleted                = Protocol.Boolean("nfs.sequence.flags.devid_deleted",               "SEQ4_STATUS_DEVID_DELETED", size: 4, mask: 0x1000, names: ValueNames.SetNotSet);

    static readonly Field[] s_sequenceFlags =
        [SequenceCbPathDown, SequenceCbGssContextsExpiring, SequenceCbGssContextsExpired, SequenceExpiredAllStateRevoked,
            SequenceExpiredSomeStateRevoked, SequenceAdminStateRevoked, SequenceRecallableStateRevoked, SequenceLeaseMoved,
            SequenceRestartReclaimNeeded, SequenceCbPathDownSession, SequenceBackchannelFault, SequenceDevidChanged, SequenceDevidDeleted];

    static readonly ExpertField s_deprecated =
        Nfs.Protocol.Expert("nfs.stateid.deprecated", Severity.Warning, ExpertGroup.Protocol, "State ID deprecated in CLOSE responses [RFC7530 16.2.5]");

    const uint Access = 3, Close = 4, ReturnDelegation = 8, GetAttributes = 9, GetHandle = 10, Lookup = 15, LookupParent = 16, PutHandle = 22,
        PutPublicHandle = 23, PutRootHandle = 24, Read = 25, RestoreHandle = 31, SaveHandle = 32, Write = 38, Sequence = 53, ReclaimComplete = 58;

    const int Longest = 32;

    /// <summary>What the summary line tells of an operation.</summary>
    struct Told
    {
        public uint Operation, Handle, Rights, Length;
        public int NameAt, NameLength;
        public ushort State;
        public ulong Offset;
    }

    public static void Take(ref Layer nfs, RpcExchange exchange)
    {
        const uint Compound = 1;
        if (exchange.Procedure != Compound || nfs.Length == 0) return;
        if (exchange.IsReply) TakeStatus(ref nfs);
        Xdr.TakeText(ref nfs, Tag);
        if (!exchange.IsReply) nfs.Take(MinorVersion);
        uint count = (uint)nfs.Take(OperationCount);
        if (nfs.Failed) return;
        Span<Told> told = stackalloc Told[Longest];
        int seen = 0, outer = nfs.Parent;
        nfs.StandUnder(OperationCount);
        uint handle = 0;
        while (seen < Longest && (uint)seen < count && !nfs.Failed && nfs.Remaining >= 4)
        {
            uint operation = (uint)nfs.Take(Opcode);
            int list = nfs.Parent;
            nfs.StandUnder(Opcode);
            ref Told one = ref told[seen++];
            one = new Told { Operation = operation, Handle = handle };
            bool isKnown = (exchange.IsReply && !TakeStatus(ref nfs)) ? false
                : exchange.IsReply ? TakeAnswer(ref nfs, ref one) : TakeQuestion(ref nfs, ref one);
            handle = one.Handle;
            nfs.Parent = list;
            if (!isKnown) break;
        }
        nfs.Parent = outer;
        Tell(ref nfs, exchange, told[..seen]);
        // What was not taken apart is no data of others.
        if (!nfs.Failed) nfs.Position += nfs.Remaining;
    }

    static bool TakeStatus(ref Layer nfs)
    {
        int at = nfs.Position;
        uint status = (uint)nfs.Take(Status4);
        nfs.Place(Nfs.Status, at);
        return !nfs.Failed && status == 0;
    }

    // Operations that matter least stand in every compound; those that matter most name it.
    static int Rank(uint operation) => operation switch
    {
        Sequence or PutHandle or GetHandle or SaveHandle or RestoreHandle => 3,
        PutRootHandle or PutPublicHandle or GetAttributes => 2,
        _ => 1,
    };

    static void Tell(ref Layer nfs, RpcExchange exchange, scoped ReadOnlySpan<Told> told)
    {
        int rank = 4;
        foreach (ref readonly Told one in told) rank = Math.Min(rank, Rank(one.Operation));
        bool isFirst = true;
        foreach (ref readonly Told one in told)
        {
            if (Rank(one.Operation) != rank) continue;
            nfs.Note(MainOpcode, one.Operation);
            nfs.Info($"{(isFirst ? " " : " | ")}{NfsNames.Opcode.Find(one.Operation) ?? "Unknown"}");
            isFirst = false;
            if (one.NameLength > 0) nfs.Info($" DH: 0x{one.Handle:x8}/{nfs.Slice(one.NameAt, one.NameLength)}");
            else if (!exchange.IsReply && one.Handle != 0 && one.Operation is (GetAttributes or Access)) nfs.Info($" FH: 0x{one.Handle:x8}");
            if (!exchange.IsReply && one.Operation is (Read or Write or Close or ReturnDelegation)) nfs.Info($" StateID: 0x{(uint)one.State:x4}");
            if (!exchange.IsReply && one.Operation is (Read or Write)) nfs.Info($" Offset: {one.Offset} Len: {one.Length}");
            if (one.Operation == Access && one.Rights != 0)
            {
                nfs.Info($"{(exchange.IsReply ? ", [Allowed:" : ", [Check:")}");
                Nfs3.TellRights(ref nfs, one.Rights);
                nfs.Info($"]");
            }
        }
    }

    static bool TakeQuestion(ref Layer nfs, ref Told one)
    {
        switch (one.Operation)
        {
            case Sequence:
                nfs.Take(SessionId, 16);
                nfs.Take(SequenceId);
                nfs.Take(Slot);
                nfs.Take(HighSlot);
                nfs.Take(CacheThis);
                return true;
            case PutHandle:
                one.Handle = NfsHandles.Take(ref nfs, "FileHandle");
                return true;
            case PutRootHandle or PutPublicHandle:
                one.Handle = 0;
                return true;
            case GetHandle or SaveHandle or RestoreHandle or LookupParent:
                return true;
            case Access:
                one.Rights = nfs.U32(nfs.Position);
                Nfs3.TakeRights(ref nfs, Nfs3.AccessCheck, one.Rights, one.Rights, tells: false);
                return true;
            case Lookup:
                Xdr.TakeText(ref nfs, Component, out one.NameAt, out one.NameLength);
                return true;
            case GetAttributes:
                TakeAttributes(ref nfs, hasValues: false);
                return true;
            case Close:
                nfs.Take(SequenceId);
                one.State = TakeState(ref nfs);
                return true;
            case ReturnDelegation:
                one.State = TakeState(ref nfs);
                return true;
            case Read:
                one.State = TakeState(ref nfs);
                one.Offset = nfs.Take(Offset4);
                one.Length = (uint)nfs.Take(Count4);
                return true;
            case Write:
                one.State = TakeState(ref nfs);
                one.Offset = nfs.Take(Offset4);
                nfs.Take(StableHow4);
                one.Length = nfs.U32(nfs.Position);
                nfs.Place(WriteLength, nfs.Position);
                Nfs.TakeData(ref nfs);
                return true;
            case ReclaimComplete:
                nfs.Take(ReclaimOne);
                return true;
            default:
                return false;
        }
    }

    static bool TakeAnswer(ref Layer nfs, ref Told one)
    {
        switch (one.Operation)
        {
            case Sequence:
                nfs.Take(SessionId, 16);
                nfs.Take(SequenceId);
                nfs.Take(Slot);
                nfs.Take(HighSlot);
                nfs.Take(TargetHighSlot);
                nfs.TakeBits(SequenceFlags, s_sequenceFlags);
                return true;
            case PutHandle or PutRootHandle or PutPublicHandle or SaveHandle or RestoreHandle or Lookup or LookupParent or ReclaimComplete or ReturnDelegation:
                return true;
            case Close:
                nfs.Place(StateId, nfs.Position, 16);
                nfs.Remark(s_deprecated, nfs.Position);
                nfs.Position += 16;
                return true;
            case Write:
                nfs.Take(Count4);
                nfs.Take(StableHow4);
                nfs.Take(Verifier4);
                return true;
            case GetHandle:
                one.Handle = NfsHandles.Take(ref nfs, "Filehandle");
                return true;
            case Access:
                uint supported = nfs.U32(nfs.Position), given = nfs.U32(nfs.Position + 4);
                Nfs3.TakeSupported(ref nfs, supported);
                Nfs3.TakeRights(ref nfs, Nfs3.AccessRights, supported, given, tells: false);
                one.Rights = given;
                return true;
            case GetAttributes:
                TakeAttributes(ref nfs, hasValues: true);
                return true;
            default:
                return false;
        }
    }

    // What stands for an open file, RFC 7530 section 3.2; returns the checksum by which it is known.
    static ushort TakeState(ref Layer nfs)
    {
        const int Length = 16, OtherAt = 4;
        int at = nfs.Position;
        ReadOnlySpan<byte> octets = nfs.Slice(at, Length);
        if (octets.IsEmpty) return 0;
        ushort hash = Checksum(octets);
        int outer = nfs.Parent;
        nfs.Place(StateId, at, Length);
        nfs.StandUnder(StateId);
        nfs.Note(StateHash, hash, at, Length);
        nfs.Take(StateSequence);
        nfs.Take(StateOther, Length - OtherAt);
        nfs.Note(StateOtherHash, Checksum32.Of(octets[OtherAt..]), at + OtherAt, Length - OtherAt);
        nfs.Parent = outer;
        return hash;
    }

    // The CRC of X.25.
    static ushort Checksum(ReadOnlySpan<byte> octets)
    {
        const int Polynomial = 0x8408, All = 0xFFFF;
        int sum = All;
        foreach (byte octet in octets)
        {
            sum ^= octet;
            for (int i = 0; i < 8; i++) sum = (sum & 1) != 0 ? sum >> 1 ^ Polynomial : sum >> 1;
        }
        return (ushort)(sum ^ All);
    }

    // A list of words whose bits are attributes, and then maybe their values, RFC 7530 section 3.1.1.
    static void TakeAttributes(ref Layer nfs, bool hasValues)
    {
        const int Most = 8;
        uint count = nfs.U32(nfs.Position);
        if (nfs.Failed || count > Most)
        {
            nfs.Fail();
            return;
        }
        int masks = nfs.Position + 4, end = masks + (int)count * 4;
        nfs.Position = end;
        if (hasValues)
        {
            uint length = nfs.U32(end);
            if (nfs.Failed || !nfs.Need(end + 4, (int)Math.Min(length, int.MaxValue / 2))) return;
            nfs.Position = end + 4;
            end = nfs.Position + (int)length;
        }
        int outer = nfs.Parent;
        bool isKnown = true;
        for (int i = 0; i < count && isKnown && !nfs.Failed; i++)
        {
            uint mask = nfs.U32(masks + i * 4);
            if (mask == 0) continue;
            nfs.Place(AttributeMask, masks + i * 4);
            nfs.StandUnder(AttributeMask);
            nfs.Note(AttributeCount, (ulong)BitOperations.PopCount(mask), masks + i * 4, 4, ItemFlags.Hidden);
            for (int bit = 0; bit < 32 && isKnown && !nfs.Failed; bit++)
            {
                if ((mask >> bit & 1) == 0) continue;
                GroupScope scope = nfs.Begin(Attribute);
                if (scope.Item >= 0) nfs.Packet.Items[scope.Item].Value = (ulong)(i * 32 + bit);
                if (hasValues) isKnown = TakeValue(ref nfs, i * 32 + bit);
                nfs.End(scope);
            }
            nfs.Parent = outer;
        }
        if (!nfs.Failed) nfs.Position = end;
    }

    static bool TakeValue(ref Layer nfs, int number)
    {
        switch (number)
        {
            case 0 or 75: TakeAttributes(ref nfs, hasValues: false); return true;
            case 1: nfs.Take(Type4); return true;
            case 2: nfs.Take(ExpireType); return true;
            case 3: nfs.Take(ChangeId); return true;
            case 4: nfs.Take(Size4); return true;
            case 5: nfs.Take(LinkSupport); return true;
            case 6: nfs.Take(SymlinkSupport); return true;
            case 8:
                nfs.Take(FsidMajor);
                nfs.Take(FsidMinor);
                return true;
            case 10: nfs.Take(LeaseTime); return true;
            case 13: nfs.TakeBits(AclSupport, AclAllow, AclDeny, AclAudit, AclAlarm); return true;
            case 20: nfs.Take(FileId4); return true;
            case 27: nfs.Take(MaxFileSize); return true;
            case 28: nfs.Take(MaxLink); return true;
            case 29: nfs.Take(MaxName); return true;
            case 30: nfs.Take(MaxRead); return true;
            case 31: nfs.Take(MaxWrite); return true;
            case 33: nfs.TakeBits(Nfs2.Mode, Nfs2.Modes); return true;
            case 35: nfs.Take(Links); return true;
            case 36: Xdr.TakeText(ref nfs, Owner); return true;
            case 37: Xdr.TakeText(ref nfs, OwnerGroup); return true;
            case 45: nfs.Take(SpaceUsed); return true;
            case 47 or 50 or 51 or 52 or 53:
                nfs.Take(Seconds);
                nfs.Take(Nanoseconds);
                return true;
            case 55: nfs.Take(MountedOnFileId); return true;
            case 65: nfs.Take(LayoutBlockSize); return true;
            default: return false;
        }
    }
}
