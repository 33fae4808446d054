namespace FilterLang.Protocols;

/// <summary>Services that all objects of CIP have, "The CIP Networks Library" volume 1, appendix A-4.</summary>
static class CipServices
{
    const uint GetAll = 1, GetList = 3, SetList = 4, Reset = 5, Multiple = 10, GetSingle = 14, SetSingle = 16, LastCommon = 0x1D;

    const uint Identity = 1, MessageRouter = 2;

    static readonly Protocol s_protocol = Cip.Protocol;

    public static readonly Field
        ClassRevision       = s_protocol.UInt16("cip.class_revision", "Revision", little: true),
        GetlistAttrCount    = s_protocol.UInt16("cip.getlist.attr_count", "Attribute Count", little: true),
        GetlistAttrStatus   = s_protocol.UInt8 ("cip.getlist.attr_status", "Attribute Status", display: Hex, names: CipNames.CipGenstat),
        SetlistAttrCount    = s_protocol.UInt16("cip.setlist.attr_count", "Attribute Count", little: true),
        SetlistAttrStatus   = s_protocol.UInt8 ("cip.setlist.attr_status", "Attribute Status", display: Hex, names: CipNames.CipGenstat),
        ResetType           = s_protocol.UInt8 ("cip.reset.type", "Reset type", names: new(() => [(0, "Cycle Power"), (1, "Factory Default"), (2, "Keep Communication Parameters")])),
        MspNumServices      = s_protocol.UInt16("cip.msp.num_services", "Number of Services", little: true),
        MspOffset           = s_protocol.UInt16("cip.msp.offset", "Offset", little: true),
        IdVendorId          = s_protocol.UInt16("cip.id.vendor_id", "Vendor ID", display: Hex, little: true, names: CipVendors.Names),
        IdDeviceType        = s_protocol.UInt16("cip.id.device_type", "Device Type", display: Hex, little: true, names: CipNames.LirDevtype),
        IdProductCode       = s_protocol.UInt16("cip.id.product_code", "Product Code", little: true),
        IdMajorRev          = s_protocol.UInt8 ("cip.id.major_rev", "Major Revision"),
        IdMinorRev          = s_protocol.UInt8 ("cip.id.minor_rev", "Minor Revision"),
        IdStatus            = s_protocol.UInt16("cip.id.status", "Status", display: Hex, little: true),
        IdSerialNumber      = s_protocol.UInt32("cip.id.serial_number", "Serial Number", display: Hex, little: true),
        IdProductName       = s_protocol.Text  ("cip.id.product_name", "Product Name"),
        IdState             = s_protocol.UInt8 ("cip.id.state", "State", display: Hex, names: CipNames.LirState),
        IdConfigValue       = s_protocol.UInt16("cip.id.config_value", "Configuration Consistency Value", display: Hex, little: true),
        IdHeartbeat         = s_protocol.UInt8 ("cip.id.heartbeat", "Heartbeat Interval", display: Hex),
        IdCatalogNumber     = s_protocol.Text  ("cip.id.catalog_number", "Catalog Number"),
        IdManufactureDate   = s_protocol.UInt16("cip.id.manufacture_date", "Manufacture Date", little: true),
        IdOwned             = s_protocol.UInt16("cip.id.owned", "Owned", mask: 0x1, little: true),
        IdConf              = s_protocol.UInt16("cip.id.conf", "Configured", mask: 0x4, little: true),
        IdExt               = s_protocol.UInt16("cip.id.ext", "Extended Device Status", display: Hex, mask: 0xf0, little: true),
        IdMinorFault1       = s_protocol.UInt16("cip.id.minor_fault1", "Minor Recoverable Fault", mask: 0x100, little: true),
        IdMinorFault2       = s_protocol.UInt16("cip.id.minor_fault2", "Minor Unrecoverable Fault", mask: 0x200, little: true),
        IdMajorFault1       = s_protocol.UInt16("cip.id.major_fault1", "Major Recoverable Fault", mask: 0x400, little: true),
        IdMajorFault2       = s_protocol.UInt16("cip.id.major_fault2", "Major Unrecoverable Fault", mask: 0x800, little: true),
        IdExt2              = s_protocol.UInt16("cip.id.ext2", "Extended Device Status 2", display: Hex, mask: 0xf000, little: true),
        MrNumClasses        = s_protocol.UInt16("cip.mr.num_classes", "Number of Classes", little: true),
        MrClass             = s_protocol.UInt16("cip.mr.class", "Class", display: Hex, little: true, names: CipNames.CipMrClass),
        MrNumAvailable      = s_protocol.UInt16("cip.mr.num_available", "Number Available", little: true),
        MrNumActive         = s_protocol.UInt16("cip.mr.num_active", "Number Active", little: true),
        MrActiveConnections = s_protocol.UInt16("cip.mr.active_connections", "Active Connection", little: true);

    static readonly ExpertField
        NoServices  = s_protocol.Expert("cip.malformed.msp.missing_services", Severity.Error, ExpertGroup.Malformed, "Multiple Service Packet service missing Number of Services field"),
        WrongOffset = s_protocol.Expert("cip.malformed.msp.inv_offset", Severity.Warning, ExpertGroup.Malformed, "Multiple Service Packet service invalid offset");

    static readonly Field[] s_classAttributes =
    [
        ClassRevision, s_protocol.UInt16("cip.max_instance", "Max Instance", little: true), s_protocol.UInt16("cip.num_instance", "Number of Instances", little: true),
    ];

    static readonly Field s_list = s_protocol.Heading("Attribute List"), s_service = s_protocol.Heading("Service Packet");

    static readonly Field[] s_statusBits = [IdOwned, IdConf, IdExt, IdMinorFault1, IdMinorFault2, IdMajorFault1, IdMajorFault2, IdExt2];

    /// <summary>The service means what its class says.</summary>
    public static bool IsOfClass(uint service) => service is 0 or > LastCommon;

    /// <summary>Adds to the summary what is asked of whom.</summary>
    public static void Tell(ref Layer cip, in CipTarget target, uint service, bool isEmbedded, bool isRequest)
    {
        if (cip.InfoSink is null) return;
        if (!isEmbedded && target.Class != 0 && (isRequest || service != Multiple))
        {
            CipPath.Tell(cip, target);
            cip.Info($" - ");
        }
        if (target.Class == Cip.ConnectionManager && IsOfClass(service)) return;
        if (Cip.Sc.Names!.Find(service) is { } name) cip.Info($"{name}");
        else cip.Info($"Service (0x{service:x2})");
    }

    public static void Take(ref Layer cip, in CipTarget target, uint service, bool isRequest)
    {
        switch (service)
        {
            case GetAll when !isRequest && target.Class == Identity && target.Instance != 0: TakeIdentity(ref cip); break;
            case GetAll when !isRequest && target.Class == MessageRouter && target.Instance != 0: TakeRouter(ref cip); break;
            case GetList: TakeList(ref cip, target, GetlistAttrCount, isRequest ? null : GetlistAttrStatus, areNamed: isRequest); break;
            case SetList: TakeList(ref cip, target, SetlistAttrCount, isRequest ? null : SetlistAttrStatus, areNamed: false); break;
            case Reset when isRequest && cip.Remaining > 0: cip.Take(ResetType); break;
            case Multiple: TakeMultiple(ref cip); break;
            case GetSingle when !isRequest && target.Class != 0 && target.Instance == 0 && cip.Remaining >= 2:
                if (target.Attribute is >= 1 and <= 3) cip.Take(s_classAttributes[target.Attribute - 1]);
                break;
            case GetSingle when !isRequest && target.Class == Identity && target.Instance != 0: TakeAttribute(ref cip, target.Attribute); break;
        }
        TakeRest(ref cip);
    }

    static void TakeRest(ref Layer cip)
    {
        if (cip.Remaining > 0 && !cip.Failed) cip.Take(Cip.Data, cip.Remaining);
    }

    // Attributes follow each other; the value of one that is not known hides the rest.
    static void TakeList(ref Layer cip, in CipTarget target, Field countField, Field? statusField, bool areNamed)
    {
        if (cip.Remaining < 2) return;
        int count = (int)cip.Take(countField);
        GroupScope group = cip.Begin(s_list);
        for (int i = 0; i < count && cip.Remaining >= 2 && cip.More; i++)
        {
            uint attribute = cip.U16Little(cip.Position);
            cip.Note(CipPath.Attribute, attribute, cip.Position, 2, ItemFlags.None);
            cip.Position += 2;
            if (areNamed) continue;
            if (statusField is null) break;
            uint status = (uint)cip.Place(statusField, cip.Position);
            cip.Position += 2;
            if (statusField == SetlistAttrStatus || status != 0) continue;
            if (target.Class != Identity || target.Instance == 0 || !TakeAttribute(ref cip, attribute)) break;
        }
        cip.End(group);
    }

    /// <summary>Takes the status word of an identity.</summary>
    public static void TakeStatus(ref Layer cip) => cip.TakeBits(IdStatus, s_statusBits);

    // The identity object, section 5A-2. False for attributes that are not known.
    static bool TakeAttribute(ref Layer cip, uint attribute)
    {
        if (cip.Remaining == 0) return false;
        switch (attribute)
        {
            case 1: cip.Take(IdVendorId); return true;
            case 2: cip.Take(IdDeviceType); return true;
            case 3: cip.Take(IdProductCode); return true;
            case 4:
                cip.Take(IdMajorRev);
                cip.Take(IdMinorRev);
                return true;
            case 5: TakeStatus(ref cip); return true;
            case 6: cip.Take(IdSerialNumber); return true;
            case 7:
                int length = cip.U8(cip.Position++);
                cip.Take(IdProductName, length);
                return true;
            case 8: cip.Take(IdState); return true;
            case 9: cip.Take(IdConfigValue); return true;
            case 10: cip.Take(IdHeartbeat); return true;
            default: return false;
        }
    }

    static void TakeIdentity(ref Layer cip)
    {
        for (uint attribute = 1; attribute <= 10 && cip.Remaining > 0 && cip.More; attribute++)
        {
            cip.Note(CipPath.Attribute, attribute, cip.Position, 0);
            TakeAttribute(ref cip, attribute);
        }
    }

    // The message router, section 5A-3.
    static void TakeRouter(ref Layer cip)
    {
        cip.Note(CipPath.Attribute, 1, cip.Position, 0);
        for (int classes = (int)cip.Take(MrNumClasses); classes > 0 && cip.More; classes--) cip.Take(MrClass);
        if (cip.Remaining >= 2)
        {
            cip.Note(CipPath.Attribute, 2, cip.Position, 0);
            cip.Take(MrNumAvailable);
        }
        if (cip.Remaining < 2) return;
        cip.Note(CipPath.Attribute, 3, cip.Position, 0);
        int active = (int)cip.Take(MrNumActive);
        cip.Note(CipPath.Attribute, 4, cip.Position, 0);
        for (; active > 0 && cip.Remaining >= 2 && cip.More; active--) cip.Take(MrActiveConnections);
    }

    // Offsets count from the number of services.
    static void TakeMultiple(ref Layer cip)
    {
        if (cip.Remaining < 2)
        {
            cip.Remark(NoServices);
            return;
        }
        CipRequests requests = cip.Packet.Conversation.State<CipRequests>(Enip.Protocol);
        int start = cip.Position, count = (int)cip.Take(MspNumServices), offsets = cip.Position;
        for (int i = 0; i < count && cip.More; i++) cip.Take(MspOffset);
        cip.Info($": ");
        for (int i = 0; i < count && !cip.Failed && !requests.IsTooDeep; i++)
        {
            int at = start + cip.U16Little(offsets + i * 2), end = i + 1 < count ? start + cip.U16Little(offsets + i * 2 + 2) : cip.Length;
            if (cip.Failed) return;
            if (at >= end || end > cip.Length)
            {
                cip.Remark(WrongOffset, offsets + i * 2, 2);
                break;
            }
            if (i > 0) cip.Info($", ");
            GroupScope group = cip.Begin(s_service, at, end - at);
            cip.Place(MspOffset, offsets + i * 2);
            requests.Enter(i, (cip.U8(at) & Cip.Response) != 0, cip.Packet.Number, cip.Packet.Time);
            cip.Part(at, end - at, Cip.TakeMessage);
            requests.Leave();
            cip.End(group);
        }
        cip.Position = cip.Length;
    }
}
