namespace FilterLang.Protocols;

/// <summary>The call that an interface is handed.</summary>
sealed class DcerpcOperation
{
    public ushort Number;
    public bool IsRequest, Little, IsSealed;
}

/// <summary>Interfaces whose operations are known by name. What these carry is not taken apart.</summary>
public static class DcerpcOperations
{
    public static readonly Protocol
        Mgmt             = Protocol.Of("mgmt",             "DCE/RPC Remote Management", Dissect, "MGMT"),
        Samr             = Protocol.Of("samr",             "SAMR (pidl)", Dissect, "SAMR"),
        Lsarpc           = Protocol.Of("lsarpc",           "Local Security Authority", Dissect, "LSARPC"),
        RpcNetlogon      = Protocol.Of("rpc_netlogon",     "Microsoft Network Logon", Dissect, "RPC_NETLOGON"),
        Srvsvc           = Protocol.Of("srvsvc",           "Server Service", Dissect, "SRVSVC"),
        Wkssvc           = Protocol.Of("wkssvc",           "Workstation Service", Dissect, "WKSSVC"),
        Svcctl           = Protocol.Of("svcctl",           "Service Control", Dissect, "SVCCTL"),
        Winreg           = Protocol.Of("winreg",           "Remote Registry Service", Dissect, "WINREG"),
        Atsvc            = Protocol.Of("atsvc",            "Microsoft AT-Scheduler Service", Dissect, "ATSVC"),
        Spoolss          = Protocol.Of("spoolss",          "Microsoft Spool Subsystem", Dissect, "SPOOLSS"),
        Iremotewinspool  = Protocol.Of("iremotewinspool",  "IRemoteWinspool SubSystem", Dissect, "IREMOTEWINSPOOL"),
        Mdssvc           = Protocol.Of("mdssvc",           "Spotlight metadata search service", Dissect, "MDSSVC"),
        Drsuapi          = Protocol.Of("drsuapi",          "Active Directory Replication", Dissect, "DRSUAPI"),
        Mapi             = Protocol.Of("mapi",             "MAPI", Dissect, "MAPI"),
        Rfr              = Protocol.Of("rfr",              "Exchange 2003 Directory Request For Response", Dissect, "RFR"),
        Nspi             = Protocol.Of("nspi",             "Exchange 5.5 Name Service Provider", Dissect, "NSPI"),
        Oxid             = Protocol.Of("oxid",             "DCOM OXID Resolver", Dissect, "IOXIDResolver"),
        Isystemactivator = Protocol.Of("isystemactivator", "ISystemActivator ISystemActivator Resolver", Dissect, "ISystemActivator"),
        Remact           = Protocol.Of("remact",           "DCOM IRemoteActivation", Dissect, "REMACT"),
        Remunk           = Protocol.Of("remunk",           "IRemUnknown", Dissect, "IRemUnknown"),
        Netdfs           = Protocol.Of("netdfs",           "Settings for Microsoft Distributed File System", Dissect, "NETDFS"),
        Initshutdown     = Protocol.Of("initshutdown",     "Init shutdown service", Dissect, "INITSHUTDOWN"),
        Trksvr           = Protocol.Of("trksvr",           "Microsoft Distributed Link Tracking Server Service", Dissect, "TRKSVR"),
        Eventlog         = Protocol.Of("eventlog",         "Event Logger", Dissect, "EVENTLOG"),
        Messenger        = Protocol.Of("messenger",        "Microsoft Messenger Service", Dissect, "Messenger"),
        Dnsserver        = Protocol.Of("dnsserver",        "DNS Server", Dissect, "DNSSERVER"),
        Efs              = Protocol.Of("efs",              "EFS (pidl)", Dissect, "EFS"),
        Frsrpc           = Protocol.Of("frsrpc",           "File Replication Service", Dissect, "FRSRPC"),
        Frsapi           = Protocol.Of("frsapi",           "Microsoft File Replication Service API", Dissect, "FRSAPI"),
        Witness          = Protocol.Of("witness",          "SMB Witness Service", Dissect, "WITNESS"),
        Clusapi          = Protocol.Of("clusapi",          "Failover Cluster Management API (clusapi)", Dissect, "CLUSAPI"),
        Pnp              = Protocol.Of("pnp",              "Microsoft Plug and Play service", Dissect, "PNP"),
        Dssetup          = Protocol.Of("dssetup",          "Active Directory Setup", Dissect, "DSSETUP"),
        Rras             = Protocol.Of("rras",             "Microsoft Routing and Remote Access Service", Dissect, "RRAS"),
        Tapi             = Protocol.Of("tapi",             "Microsoft Telephony API Service", Dissect, "TAPI"),
        Conv             = Protocol.Of("conv",             "DCE/RPC Conversation Manager", Dissect, "CONV"),
        RpcBrowser       = Protocol.Of("rpc_browser",      "RPC Browser", Dissect, "RPC_BROWSER");

    static readonly Dictionary<Protocol, Field> s_fields = new()
    {
        [Epm.Protocol] = Epm.Opnum,
        [Mgmt] = Mgmt.UInt16("mgmt.opnum", "Operation", names: DcerpcOperationNames.Mgmt),
        [Samr] = Samr.UInt16("samr.opnum", "Operation", names: DcerpcOperationNames.Samr),
        [Lsarpc] = Lsarpc.UInt16("lsarpc.opnum", "Operation", names: DcerpcOperationNames.Lsarpc),
        [RpcNetlogon] = RpcNetlogon.UInt16("netlogon.opnum", "Operation", names: DcerpcOperationNames.RpcNetlogon),
        [Srvsvc] = Srvsvc.UInt16("srvsvc.opnum", "Operation", names: DcerpcOperationNames.Srvsvc),
        [Wkssvc] = Wkssvc.UInt16("wkssvc.opnum", "Operation", names: DcerpcOperationNames.Wkssvc),
        [Svcctl] = Svcctl.UInt16("svcctl.opnum", "Operation", names: DcerpcOperationNames.Svcctl),
        [Winreg] = Winreg.UInt16("winreg.opnum", "Operation", names: DcerpcOperationNames.Winreg),
        [Atsvc] = Atsvc.UInt16("atsvc.opnum", "Operation", names: DcerpcOperationNames.Atsvc),
        [Spoolss] = Spoolss.UInt16("spoolss.opnum", "Operation", names: DcerpcOperationNames.Spoolss),
        [Iremotewinspool] = Iremotewinspool.UInt16("iremotewinspool.opnum", "Operation", names: DcerpcOperationNames.Iremotewinspool),
        [Mdssvc] = Mdssvc.UInt16("mdssvc.opnum", "Operation", names: DcerpcOperationNames.Mdssvc),
        [Drsuapi] = Drsuapi.UInt16("drsuapi.opnum", "Operation", names: DcerpcOperationNames.Drsuapi),
        [Mapi] = Mapi.UInt16("mapi.opnum", "Operation", names: DcerpcOperationNames.Mapi),
        [Rfr] = Rfr.UInt16("rfr.opnum", "Operation", names: DcerpcOperationNames.Rfr),
        [Nspi] = Nspi.UInt16("nspi.opnum", "Operation", names: DcerpcOperationNames.Nspi),
        [Oxid] = Oxid.UInt16("oxid.opnum", "Operation", names: DcerpcOperationNames.Oxid),
        [Isystemactivator] = Isystemactivator.UInt16("isystemactivator.opnum", "Operation", names: DcerpcOperationNames.Isystemactivator),
        [Remact] = Remact.UInt16("remact.opnum", "Operation", names: DcerpcOperationNames.Remact),
        [Remunk] = Remunk.UInt16("remunk.opnum", "Operation", names: DcerpcOperationNames.Remunk),
        [Netdfs] = Netdfs.UInt16("netdfs.opnum", "Operation", names: DcerpcOperationNames.Netdfs),
        [Initshutdown] = Initshutdown.UInt16("initshutdown.opnum", "Operation", names: DcerpcOperationNames.Initshutdown),
        [Trksvr] = Trksvr.UInt16("trksvr.opnum", "Operation", names: DcerpcOperationNames.Trksvr),
        [Eventlog] = Eventlog.UInt16("eventlog.opnum", "Operation", names: DcerpcOperationNames.Eventlog),
        [Messenger] = Messenger.UInt16("messenger.opnum", "Operation", names: DcerpcOperationNames.Messenger),
        [Dnsserver] = Dnsserver.UInt16("dnsserver.opnum", "Operation", names: DcerpcOperationNames.Dnsserver),
        [Efs] = Efs.UInt16("efs.opnum", "Operation", names: DcerpcOperationNames.Efs),
        [Frsrpc] = Frsrpc.UInt16("frsrpc.opnum", "Operation", names: DcerpcOperationNames.Frsrpc),
        [Frsapi] = Frsapi.UInt16("frsapi.opnum", "Operation", names: DcerpcOperationNames.Frsapi),
        [Witness] = Witness.UInt16("witness.opnum", "Operation", names: DcerpcOperationNames.Witness),
        [Clusapi] = Clusapi.UInt16("clusapi.opnum", "Operation", names: DcerpcOperationNames.Clusapi),
        [Pnp] = Pnp.UInt16("pnp.opnum", "Operation", names: DcerpcOperationNames.Pnp),
        [Dssetup] = Dssetup.UInt16("dssetup.opnum", "Operation", names: DcerpcOperationNames.Dssetup),
        [Rras] = Rras.UInt16("rras.opnum", "Operation", names: DcerpcOperationNames.Rras),
        [Tapi] = Tapi.UInt16("tapi.opnum", "Operation", names: DcerpcOperationNames.Tapi),
        [Conv] = Conv.UInt16("conv.opnum", "Operation", names: DcerpcOperationNames.Conv),
        [RpcBrowser] = RpcBrowser.UInt16("browser.opnum", "Operation", names: DcerpcOperationNames.RpcBrowser),
    };

    static DcerpcOperations()
    {
        Add(Mgmt, "MGMT");
        Add(Samr, "SAMR");
        Add(Lsarpc, "LSARPC");
        Add(RpcNetlogon, "RPC_NETLOGON");
        Add(Srvsvc, "SRVSVC");
        Add(Wkssvc, "WKSSVC");
        Add(Svcctl, "SVCCTL");
        Add(Winreg, "WINREG");
        Add(Atsvc, "ATSVC");
        Add(Spoolss, "SPOOLSS");
        Add(Iremotewinspool, "IREMOTEWINSPOOL");
        Add(Mdssvc, "MDSSVC");
        Add(Drsuapi, "DRSUAPI");
        Add(Mapi, "MAPI");
        Add(Rfr, "RFR");
        Add(Nspi, "NSPI");
        Add(Oxid, "IOXIDResolver");
        Add(Isystemactivator, "ISystemActivator");
        Add(Remact, "REMACT");
        Add(Remunk, "IRemUnknown");
        Add(Netdfs, "NETDFS");
        Add(Initshutdown, "INITSHUTDOWN");
        Add(Trksvr, "TRKSVR");
        Add(Eventlog, "EVENTLOG");
        Add(Messenger, "MESSENGER");
        Add(Dnsserver, "DNSSERVER");
        Add(Efs, "EFS");
        Add(Frsrpc, "FRSRPC");
        Add(Frsapi, "FRSAPI");
        Add(Witness, "WITNESS");
        Add(Clusapi, "CLUSAPI");
        Add(Pnp, "PNP");
        Add(Dssetup, "DSSETUP");
        Add(Rras, "RRAS");
        Add(Tapi, "TAPSRV");
        Add(Conv, "CONV");
        Add(RpcBrowser, "BROWSER");
    }

    static void Add(Protocol protocol, string name) => protocol.CarriedBy(DcerpcInterfaces.Table, DcerpcInterfaces.Numbers(name));

    /// <summary>The name of an operation, null for one that nobody knows.</summary>
    public static string? Name(Protocol protocol, uint number) => s_fields[protocol].Names?.Find(number);

    static void Dissect(ref Layer call)
    {
        ushort number = call.Packet.State<DcerpcOperation>(Epm.Protocol).Number;
        Field field = s_fields[call.Protocol];
        call.Open();
        if (field.Names?.Find(number) is { } name) call.Title($", {name}");
        call.Note(field, number, flags: ItemFlags.None);
        call.Position += call.Remaining;
    }
}
