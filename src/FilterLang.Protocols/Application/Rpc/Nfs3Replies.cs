namespace FilterLang.Protocols;

/// <summary>Replies of NFS version 3, RFC 1813 section 3.3.</summary>
static class Nfs3Replies
{
    public static void Take(ref Layer nfs, RpcExchange exchange)
    {
        if (exchange.Procedure is 0 or > 21) return;
        bool isGood = Nfs.TakeStatus(ref nfs, Nfs.Status3);
        if (nfs.Failed) return;
        switch (exchange.Procedure)
        {
            case 1 when isGood: Nfs3Attributes.Take(ref nfs, "obj_attributes", describes: true); break;
            case 2: Nfs3Attributes.TakeBoth(ref nfs, "obj_wcc"); break;
            case 3: TakeLookup(ref nfs, isGood); break;
            case 4: TakeAccess(ref nfs, isGood, exchange.Hint); break;
            case 5: TakeReadlink(ref nfs, isGood); break;
            case 6: TakeRead(ref nfs, isGood); break;
            case 7: TakeWrite(ref nfs, isGood); break;
            case >= 8 and <= 11: TakeCreated(ref nfs, isGood); break;
            case 12 or 13: Nfs3Attributes.TakeBoth(ref nfs, "dir_wcc"); break;
            case 14:
                Nfs3Attributes.TakeBoth(ref nfs, "fromdir_wcc");
                Nfs3Attributes.TakeBoth(ref nfs, "todir_wcc");
                break;
            case 15:
                Nfs3Attributes.TakeAfter(ref nfs, "file_attributes");
                Nfs3Attributes.TakeBoth(ref nfs, "linkdir_wcc");
                break;
            case 16 or 17: TakeDirectory(ref nfs, isGood, exchange.Procedure == 17); break;
            case 18: TakeSpace(ref nfs, isGood); break;
            case 19: TakeSystem(ref nfs, isGood); break;
            case 20: TakePathconf(ref nfs, isGood); break;
            case 21:
                Nfs3Attributes.TakeBoth(ref nfs, "file_wcc");
                if (isGood) nfs.Take(Nfs.Verifier, 8);
                break;
        }
    }

    static void TakeLookup(ref Layer nfs, bool isGood)
    {
        if (isGood)
        {
            uint hash = NfsHandles.Take(ref nfs, "object");
            nfs.Info($", FH: 0x{hash:x8}");
            Nfs3Attributes.TakeAfter(ref nfs, "obj_attributes");
        }
        Nfs3Attributes.TakeAfter(ref nfs, "dir_attributes");
    }

    static void TakeAccess(ref Layer nfs, bool isGood, uint asked)
    {
        Nfs3Attributes.TakeAfter(ref nfs, "obj_attributes");
        if (!isGood || nfs.Failed) return;
        uint given = nfs.U32(nfs.Position), denied = asked & ~given;
        if (denied != 0)
        {
            nfs.Info($", [Access Denied:");
            Nfs3.TellRights(ref nfs, denied);
            nfs.Info($"]");
        }
        nfs.Info($", [Allowed:");
        Nfs3.TakeRights(ref nfs, Nfs3.AccessRights, asked | given, given);
        nfs.Info($"]");
    }

    static void TakeReadlink(ref Layer nfs, bool isGood)
    {
        Nfs3Attributes.TakeAfter(ref nfs, "symlink_attributes");
        if (!isGood) return;
        Xdr.TakeText(ref nfs, Nfs.ReadlinkData, out int at, out int length);
        if (!nfs.Failed) nfs.Info($" Path: {nfs.Slice(at, length)}");
    }

    static void TakeRead(ref Layer nfs, bool isGood)
    {
        Nfs3Attributes.TakeAfter(ref nfs, "file_attributes");
        if (!isGood) return;
        ulong count = nfs.Take(Nfs3.Count3);
        nfs.Info($" Len: {count}");
        nfs.Take(Nfs3.ReadEof);
        Nfs.TakeData(ref nfs);
    }

    static void TakeWrite(ref Layer nfs, bool isGood)
    {
        Nfs3Attributes.TakeBoth(ref nfs, "file_wcc");
        if (!isGood) return;
        ulong count = nfs.Take(Nfs3.Count3), committed = nfs.Take(Nfs3.WriteCommitted);
        nfs.Info($" Len: {count} {Nfs3.WriteCommitted.Names!.Find(committed) ?? "Unknown"}");
        nfs.Take(Nfs.Verifier, 8);
    }

    static void TakeCreated(ref Layer nfs, bool isGood)
    {
        if (isGood)
        {
            Nfs3Attributes.TakeHandle(ref nfs, "obj");
            Nfs3Attributes.TakeAfter(ref nfs, "obj_attributes");
        }
        Nfs3Attributes.TakeBoth(ref nfs, "dir_wcc");
    }

    static void TakeDirectory(ref Layer nfs, bool isGood, bool isPlus)
    {
        Nfs3Attributes.TakeAfter(ref nfs, "dir_attributes");
        if (!isGood) return;
        nfs.Take(Nfs.Verifier, 8);
        while (RpcProgram.TakeNext(ref nfs)) TakeEntry(ref nfs, isPlus);
        nfs.Take(Nfs3.ReaddirEof);
    }

    static void TakeEntry(ref Layer nfs, bool isPlus)
    {
        GroupScope scope = nfs.Begin(Nfs3.ReaddirEntry);
        nfs.Take(isPlus ? Nfs3.PlusEntryFileid : Nfs3.Entry3Fileid);
        Xdr.TakeText(ref nfs, isPlus ? Nfs3.PlusEntryName : Nfs3.Entry3Name, out int at, out int length);
        if (!nfs.Failed) nfs.Label(scope.Item, $"Entry: name {nfs.Slice(at, length)}");
        if (!nfs.Failed) nfs.Info($" {nfs.Slice(at, length)}");
        nfs.Take(isPlus ? Nfs3.PlusEntryCookie : Nfs3.Entry3Cookie);
        if (isPlus)
        {
            Nfs3Attributes.TakeAfter(ref nfs, "name_attributes");
            Nfs3Attributes.TakeHandle(ref nfs, "name_handle");
        }
        nfs.End(scope);
    }

    static void TakeSpace(ref Layer nfs, bool isGood)
    {
        Nfs3Attributes.TakeAfter(ref nfs, "obj_attributes");
        if (!isGood) return;
        nfs.Take(Nfs3.FsstatTbytes);
        nfs.Take(Nfs3.FsstatFbytes);
        nfs.Take(Nfs3.FsstatAbytes);
        nfs.Take(Nfs3.FsstatTfiles);
        nfs.Take(Nfs3.FsstatFfiles);
        nfs.Take(Nfs3.FsstatAfiles);
        nfs.Take(Nfs3.FsstatInvarsec);
    }

    static void TakeSystem(ref Layer nfs, bool isGood)
    {
        Nfs3Attributes.TakeAfter(ref nfs, "obj_attributes");
        if (!isGood) return;
        nfs.Take(Nfs3.FsinfoRtmax);
        nfs.Take(Nfs3.FsinfoRtpref);
        nfs.Take(Nfs3.FsinfoRtmult);
        nfs.Take(Nfs3.FsinfoWtmax);
        nfs.Take(Nfs3.FsinfoWtpref);
        nfs.Take(Nfs3.FsinfoWtmult);
        nfs.Take(Nfs3.FsinfoDtpref);
        nfs.Take(Nfs3.FsinfoMaxfilesize);
        Nfs.TakeTime(ref nfs, Nfs.Dtime, Nfs.DtimeSec, Nfs.DtimeNsec, 1);
        nfs.TakeBits(Nfs3.FsinfoProperties, Nfs3.FsinfoPropertiesSetattr, Nfs3.FsinfoPropertiesPathconf, Nfs3.FsinfoPropertiesSymlinks,
            Nfs3.FsinfoPropertiesHardlinks);
    }

    static void TakePathconf(ref Layer nfs, bool isGood)
    {
        Nfs3Attributes.TakeAfter(ref nfs, "obj_attributes");
        if (!isGood) return;
        nfs.Take(Nfs3.PathconfLinkmax);
        nfs.Take(Nfs3.PathconfNameMax);
        nfs.Take(Nfs3.PathconfNoTrunc);
        nfs.Take(Nfs3.PathconfChownRestricted);
        nfs.Take(Nfs3.PathconfCaseInsensitive);
        nfs.Take(Nfs3.PathconfCasePreserving);
    }
}
