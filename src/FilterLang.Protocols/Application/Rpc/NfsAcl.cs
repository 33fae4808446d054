namespace FilterLang.Protocols;

/// <summary>Access control lists beside NFS versions 2 and 3, as Solaris made them.</summary>
public static class NfsAcl
{
    const uint Number = 100227;

    static readonly ValueNames s_types = new(() =>
    [
        (1, "NA_USER_OBJ"), (2, "NA_USER"), (4, "NA_GROUP_OBJ"), (8, "NA_GROUP"), (16, "NA_CLASS_OBJ"), (32, "NA_OTHER_OBJ"),
        (4096, "NA_ACL_DEFAULT"), (4097, "Default NA_USER_OBJ"), (4098, "Default NA_USER"), (4100, "Default NA_GROUP_OBJ"),
        (4104, "Default NA_GROUP"), (4112, "Default NA_CLASS_OBJ"), (4128, "Default NA_OTHER_OBJ"),
    ]);

    static readonly ValueNames s_old = new(() => [(0, "NULL")]);

    public static readonly Protocol Protocol = Protocol.Of("nfsacl", "NFSACL", Dissect, "NFSACL");

    public static readonly Field
        Mask                = Protocol.UInt32 ("nfsacl.mask",                   "Mask", display: Hex),
        MaskAclEntry        = Protocol.Row    ("nfsacl.mask.acl_entry",         "ACL entry", FieldType.Boolean, mask: 0x1, names: ValueNames.YesNo, size: 4),
        MaskAclCount        = Protocol.Row    ("nfsacl.mask.acl_count",         "ACL count", FieldType.Boolean, mask: 0x2, names: ValueNames.YesNo, size: 4),
        MaskDefaultAclEntry = Protocol.Row    ("nfsacl.mask.default_acl_entry", "Default ACL entry", FieldType.Boolean, mask: 0x4, names: ValueNames.YesNo, size: 4),
        MaskDefaultAclCount = Protocol.Row    ("nfsacl.mask.default_acl_count", "Default ACL count", FieldType.Boolean, mask: 0x8, names: ValueNames.YesNo, size: 4),
        ProcedureV1         = Protocol.UInt32 ("nfsacl.procedure_v1",           "V1 Procedure", names: s_old),
        ProcedureV2         = Protocol.UInt32 ("nfsacl.procedure_v2",           "V2 Procedure", names: RpcNames.NfsAclV2),
        ProcedureV3         = Protocol.UInt32 ("nfsacl.procedure_v3",           "V3 Procedure", names: RpcNames.NfsAclV3),
        Acl                 = Protocol.Label  ("nfsacl.acl",                    "ACL"),
        Aclcnt              = Protocol.UInt32 ("nfsacl.aclcnt",                 "ACL count"),
        Dfaclcnt            = Protocol.UInt32 ("nfsacl.dfaclcnt",               "Default ACL count"),
        Aclent              = Protocol.Label  ("nfsacl.aclent",                 "ACL Entry"),
        AclentType          = Protocol.UInt32 ("nfsacl.aclent.type",            "Type", names: s_types),
        AclentUid           = Protocol.UInt32 ("nfsacl.aclent.uid",             "UID"),
        AclentPerm          = Protocol.UInt32 ("nfsacl.aclent.perm",            "Permissions"),
        AclentPermRead      = Protocol.Row    ("nfsacl.aclent.perm.read",       "READ", FieldType.Boolean, mask: 0x4, names: ValueNames.YesNo, size: 4),
        AclentPermWrite     = Protocol.Row    ("nfsacl.aclent.perm.write",      "WRITE", FieldType.Boolean, mask: 0x2, names: ValueNames.YesNo, size: 4),
        AclentPermExec      = Protocol.Row    ("nfsacl.aclent.perm.exec",       "EXEC", FieldType.Boolean, mask: 0x1, names: ValueNames.YesNo, size: 4),
        Create              = Protocol.Boolean("nfsacl.create",                 "create", size: 4, names: ValueNames.YesNo);

    static readonly Field s_total = Protocol.Heading("Total ACL entries");

    static NfsAcl() => Protocol.CarriedBy(Rpc.Programs, Number).Borrows(Rpc.Protocol, Nfs.Protocol);

    static void Dissect(ref Layer acl)
    {
        uint version = acl.Packet.State<RpcExchange>(Rpc.Stream).Version;
        RpcExchange exchange = RpcProgram.Open(ref acl, version switch { 1 => ProcedureV1, 2 => ProcedureV2, 3 => ProcedureV3, _ => null });
        if (version is 2 or 3 && exchange.Procedure is 1 or 2)
        {
            if (!exchange.IsReply) TakeCall(ref acl, exchange);
            else if (acl.Take(Nfs.Status) == 0) TakeReply(ref acl, exchange);
        }
        acl.Trim(acl.Position);
    }

    static void TakeCall(ref Layer acl, RpcExchange exchange)
    {
        if (exchange.Version == 2) NfsHandles.TakeFixed(ref acl, "fhandle");
        else NfsHandles.Take(ref acl, "fhandle");
        if (exchange.Procedure == 1) TakeMask(ref acl);
        else TakeLists(ref acl);
    }

    static void TakeReply(ref Layer acl, RpcExchange exchange)
    {
        if (exchange.Version == 2)
        {
            Nfs2.TakeAttributes(ref acl);
            if (exchange.Procedure == 1) TakeLists(ref acl);
        }
        else if (exchange.Procedure == 1)
        {
            GroupScope scope = acl.Begin(Acl);
            Nfs3Attributes.TakeAfter(ref acl, "attr");
            TakeLists(ref acl);
            acl.End(scope);
        }
        else Nfs3Attributes.TakeAfter(ref acl, "attr");
    }

    static void TakeMask(ref Layer acl) => acl.TakeBits(Mask, MaskAclEntry, MaskAclCount, MaskDefaultAclEntry, MaskDefaultAclCount);

    static void TakeLists(ref Layer acl)
    {
        TakeMask(ref acl);
        TakeList(ref acl, Aclcnt);
        TakeList(ref acl, Dfaclcnt);
    }

    // The number of entries stands there twice.
    static void TakeList(ref Layer acl, Field count)
    {
        acl.Take(count);
        GroupScope scope = acl.Begin(s_total);
        uint entries = acl.U32(acl.Position);
        acl.Position += 4;
        for (; entries > 0 && acl.More; entries--)
        {
            GroupScope entry = acl.Begin(Aclent);
            acl.Take(AclentType);
            acl.Take(AclentUid);
            acl.TakeBits(AclentPerm, AclentPermRead, AclentPermWrite, AclentPermExec);
            acl.End(entry);
        }
        acl.End(scope);
    }
}
