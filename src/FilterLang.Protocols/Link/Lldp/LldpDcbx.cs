namespace FilterLang.Protocols;

/// <summary>Data centre bridging exchange before it came into IEEE 802.1Q: versions 1.00 and 1.01.</summary>
static class LldpDcbx
{
    const uint Converged = 2;

    static readonly Protocol Protocol = Lldp.Protocol;

    public static readonly Field
        Proto       = Protocol.UInt8  ("lldp.dcbx.proto",                 "DCBx Protocol", display: Hex, names: new(() => [(0x1, "1.0 CIN"), (0x2, "1.01 CEE")])),
        Type        = Protocol.UInt16 ("lldp.dcbx.type",                  "DCBx TLV Type", mask: 0xFE00, names: new(() => [(1, "DCBx Control"), (2, "Priority Groups"), (3, "Priority-Based Flow Control"), (4, "Application Protocol"), (6, "Logical Link Down")])),
        Len         = Protocol.UInt16 ("lldp.dcbx.len",                   "DCBx TLV Length", mask: 0x1FF),
        Version     = Protocol.UInt8  ("lldp.dcbx.version",               "Operating Version", display: Hex, names: new(() => [(0x1, "1.0 CIN"), (0x2, "1.01 CEE")])),
        MaxVersion  = Protocol.UInt8  ("lldp.dcbx.max_version",           "Max Version", display: Hex, names: new(() => [(0x1, "1.0 CIN"), (0x2, "1.01 CEE")])),
        ControlSeq  = Protocol.UInt32 ("lldp.dcbx.control.seq",           "Sequence No"),
        ControlAck  = Protocol.UInt32 ("lldp.dcbx.control.ack",           "Ack No"),
        Enabled     = Protocol.Boolean("lldp.dcbx.feature.enabled",       "Feature", mask: 0x80, names: ValueNames.Pair("Enabled", "Disabled")),
        Willing     = Protocol.Boolean("lldp.dcbx.feature.willing",       "Willing", mask: 0x40, names: ValueNames.YesNo),
        Error       = Protocol.Boolean("lldp.dcbx.feature.error",         "Error", mask: 0x20, names: ValueNames.SetNotSet),
        Subtype     = Protocol.UInt8  ("lldp.dcbx.feature.subtype",       "Subtype", display: Hex),
        PgReserved  = Protocol.UInt8  ("lldp.dcbx.feature.pg.reserved",   "Reserved", display: Hex, mask: 0xFE),
        PgPgidPrio0 = Protocol.UInt16 ("lldp.dcbx.feature.pg.pgid_prio0", "PGID for Prio 0", mask: 0xF000),
        PgPgidPrio1 = Protocol.UInt16 ("lldp.dcbx.feature.pg.pgid_prio1", "PGID for Prio 1", mask: 0xF00),
        PgPgidPrio2 = Protocol.UInt16 ("lldp.dcbx.feature.pg.pgid_prio2", "PGID for Prio 2", mask: 0xF0),
        PgPgidPrio3 = Protocol.UInt16 ("lldp.dcbx.feature.pg.pgid_prio3", "PGID for Prio 3", mask: 0xF),
        PgPgidPrio4 = Protocol.UInt16 ("lldp.dcbx.feature.pg.pgid_prio4", "PGID for Prio 4", mask: 0xF000),
        PgPgidPrio5 = Protocol.UInt16 ("lldp.dcbx.feature.pg.pgid_prio5", "PGID for Prio 5", mask: 0xF00),
        PgPgidPrio6 = Protocol.UInt16 ("lldp.dcbx.feature.pg.pgid_prio6", "PGID for Prio 6", mask: 0xF0),
        PgPgidPrio7 = Protocol.UInt16 ("lldp.dcbx.feature.pg.pgid_prio7", "PGID for Prio 7", mask: 0xF),
        PgPer0      = Protocol.UInt8  ("lldp.dcbx.feature.pg.per0",       "Bandwidth for PGID 0"),
        PgPer1      = Protocol.UInt8  ("lldp.dcbx.feature.pg.per1",       "Bandwidth for PGID 1"),
        PgPer2      = Protocol.UInt8  ("lldp.dcbx.feature.pg.per2",       "Bandwidth for PGID 2"),
        PgPer3      = Protocol.UInt8  ("lldp.dcbx.feature.pg.per3",       "Bandwidth for PGID 3"),
        PgPer4      = Protocol.UInt8  ("lldp.dcbx.feature.pg.per4",       "Bandwidth for PGID 4"),
        PgPer5      = Protocol.UInt8  ("lldp.dcbx.feature.pg.per5",       "Bandwidth for PGID 5"),
        PgPer6      = Protocol.UInt8  ("lldp.dcbx.feature.pg.per6",       "Bandwidth for PGID 6"),
        PgPer7      = Protocol.UInt8  ("lldp.dcbx.feature.pg.per7",       "Bandwidth for PGID 7"),
        PgNumtcs    = Protocol.UInt8  ("lldp.dcbx.feature.pg.numtcs",     "Number of Traffic Classes Supported", display: Hex),
        PfcPrio0    = Protocol.Boolean("lldp.dcbx.feature.pfc.prio0",     "PFC for Priority 0", mask: 0x1, names: ValueNames.Pair("Enabled", "Disabled")),
        PfcPrio1    = Protocol.Boolean("lldp.dcbx.feature.pfc.prio1",     "PFC for Priority 1", mask: 0x2, names: ValueNames.Pair("Enabled", "Disabled")),
        PfcPrio2    = Protocol.Boolean("lldp.dcbx.feature.pfc.prio2",     "PFC for Priority 2", mask: 0x4, names: ValueNames.Pair("Enabled", "Disabled")),
        PfcPrio3    = Protocol.Boolean("lldp.dcbx.feature.pfc.prio3",     "PFC for Priority 3", mask: 0x8, names: ValueNames.Pair("Enabled", "Disabled")),
        PfcPrio4    = Protocol.Boolean("lldp.dcbx.feature.pfc.prio4",     "PFC for Priority 4", mask: 0x10, names: ValueNames.Pair("Enabled", "Disabled")),
        PfcPrio5    = Protocol.Boolean("lldp.dcbx.feature.pfc.prio5",     "PFC for Priority 5", mask: 0x20, names: ValueNames.Pair("Enabled", "Disabled")),
        PfcPrio6    = Protocol.Boolean("lldp.dcbx.feature.pfc.prio6",     "PFC for Priority 6", mask: 0x40, names: ValueNames.Pair("Enabled", "Disabled")),
        PfcPrio7    = Protocol.Boolean("lldp.dcbx.feature.pfc.prio7",     "PFC for Priority 7", mask: 0x80, names: ValueNames.Pair("Enabled", "Disabled")),
        PfcNumtcs   = Protocol.UInt8  ("lldp.dcbx.feature.pfc.numtcs",    "Number of Traffic Classes Supported", display: Hex),
        AppProto    = Protocol.UInt16 ("lldp.dcbx.feature.app.proto",     "Application Protocol Id", display: Hex),
        AppSf       = Protocol.UInt24 ("lldp.dcbx.feature.app.sf",        "Selector Field", mask: 0x30000, names: new(() => [(0, "EtherType"), (1, "Socket Number")])),
        AppOui      = Protocol.UInt24 ("lldp.dcbx.feature.app.oui",       "Application OUI", display: Hex, mask: 0xFFFFFFFFFFFCFFFF),
        AppPrio     = Protocol.UInt8  ("lldp.dcbx.feature.app.prio",      "Application Priority"),
        LlinkType   = Protocol.UInt8  ("lldp.dcbx.feature.llink.type",    "Logical Link Down Type", display: Hex, mask: 0x80, names: new(() => [(0x0, "FCoE Status"), (0x1, "LAN Status")]));

    /// <summary>Priorities for which flow control is on.</summary>
    public static Field[] FlowControl { get; } = [PfcPrio0, PfcPrio1, PfcPrio2, PfcPrio3, PfcPrio4, PfcPrio5, PfcPrio6, PfcPrio7];

    static readonly Field[] s_bandwidths = [PgPer0, PgPer1, PgPer2, PgPer3, PgPer4, PgPer5, PgPer6, PgPer7];

    public static void Take(ref Layer lldp, int end)
    {
        uint version = (uint)lldp.Take(Proto);
        while (lldp.Position + 2 <= end && lldp.More)
        {
            int at = lldp.Position, length = lldp.U16(at) & 0x1FF;
            uint type = (uint)lldp.Place(Type, at);
            lldp.Take(Len);
            lldp.Take(Version);
            lldp.Take(MaxVersion);
            if (type != 1)
            {
                lldp.TakeParts(Enabled, Willing, Error);
                lldp.Take(Subtype);
            }
            switch (type)
            {
                case 1:
                    lldp.Take(ControlSeq);
                    lldp.Take(ControlAck);
                    break;
                case 2 when version == Converged:
                    TakeGroups(ref lldp);
                    lldp.Take(PgNumtcs);
                    break;
                case 3:
                    lldp.TakeParts(FlowControl);
                    if (version == Converged) lldp.Take(PfcNumtcs);
                    break;
                case 4: TakeApplications(ref lldp, at + 2 + length); break;
                case 6: lldp.Take(LlinkType); break;
            }
            if (!lldp.Failed) lldp.Position = at + 2 + length;
        }
    }

    static void TakeApplications(ref Layer lldp, int end)
    {
        while (lldp.Position + 6 <= end && lldp.More)
        {
            lldp.Take(AppProto);
            lldp.TakeParts(AppSf, AppOui);
            lldp.Take(AppPrio);
        }
    }

    /// <summary>The group of each priority, and the share of bandwidth of each group.</summary>
    public static void TakeGroups(ref Layer lldp)
    {
        lldp.TakeParts(PgPgidPrio0, PgPgidPrio1, PgPgidPrio2, PgPgidPrio3);
        lldp.TakeParts(PgPgidPrio4, PgPgidPrio5, PgPgidPrio6, PgPgidPrio7);
        foreach (Field field in s_bandwidths) lldp.Take(field);
    }
}
