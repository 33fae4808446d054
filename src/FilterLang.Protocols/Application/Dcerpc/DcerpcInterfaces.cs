using System.Globalization;

namespace FilterLang.Protocols;

/// <summary>Interfaces that are known by name, and the transfer syntaxes of [MS-RPCE] section 2.2.4.12.</summary>
static class DcerpcInterfaces
{
    /// <summary>Who knows their operations, by the place of an interface.</summary>
    public static readonly PayloadTable Table = PayloadTable.Of("dcerpc.interface");

    static readonly (string Name, string Uuid)[] s_written =
    [
        ("EPMv4", "e1af8308-5d1f-11c9-91a4-08002b14a0fa"),
        ("MGMT", "afa8bd80-7d8a-11c9-bef4-08002b102989"),
        ("SAMR", "12345778-1234-abcd-ef00-0123456789ac"),
        ("LSARPC", "12345778-1234-abcd-ef00-0123456789ab"),
        ("RPC_NETLOGON", "12345678-1234-abcd-ef00-01234567cffb"),
        ("SRVSVC", "4b324fc8-1670-01d3-1278-5a47bf6ee188"),
        ("WKSSVC", "6bffd098-a112-3610-9833-46c3f87e345a"),
        ("SVCCTL", "367abb81-9844-35f1-ad32-98f038001003"),
        ("WINREG", "338cd001-2244-31f1-aaaa-900038001003"),
        ("ATSVC", "1ff70682-0a51-30e8-076d-740be8cee98b"),
        ("SPOOLSS", "12345678-1234-abcd-ef00-0123456789ab"),
        ("IREMOTEWINSPOOL", "76f03f96-cdfd-44fc-a22c-64950a001209"),
        ("MDSSVC", "885d85fb-c754-4062-a0e7-6872ce0064f4"),
        ("DRSUAPI", "e3514235-4b06-11d1-ab04-00c04fc2dcd2"),
        ("MAPI", "a4f1db00-ca47-1067-b31f-00dd010662da"),
        ("RFR", "1544f5e0-613c-11d1-93df-00c04fd7bd09"),
        ("NSPI", "f5cc5a18-4264-101a-8c59-08002b2f8426"),
        ("IOXIDResolver", "99fcfec4-5260-101b-bbcb-00aa0021347a"),
        ("ISystemActivator", "000001a0-0000-0000-c000-000000000046"),
        ("REMACT", "4d9f4ab8-7d1c-11cf-861e-0020af6e7c57"),
        ("IRemUnknown", "00000131-0000-0000-c000-000000000046"),
        ("IRemUnknown2", "00000143-0000-0000-c000-000000000046"),
        ("NETDFS", "4fc742e0-4a10-11cf-8273-00aa004ae673"),
        ("INITSHUTDOWN", "894de0c0-0d55-11d3-a322-00c04fa321a1"),
        ("TRKSVR", "4da1c422-943d-11d1-acae-00c04fc2aa3f"),
        ("TRKSVC", "300f3532-38cc-11d0-a3f0-0020af6b0add"),
        ("EVENTLOG", "82273fdc-e32a-18c3-3f78-827929dc23ea"),
        ("BROWSER", "6bffd098-a112-3610-9833-012892020162"),
        ("MESSENGER", "5a7b91f8-ff00-11d0-a9b2-00c04fb6e6fc"),
        ("DNSSERVER", "50abc2a4-574d-40b3-9d66-ee4fd5fba076"),
        ("EFS", "c681d488-d850-11d0-8c52-00c04fd90f7e"),
        ("FRSRPC", "f5cc59b4-4264-101a-8c59-08002b2f8426"),
        ("FRSAPI", "d049b186-814f-11d1-9a3c-00c04fc9b232"),
        ("ITaskSchedulerService", "86d35949-83c9-4044-b424-db363231fd0c"),
        ("WITNESS", "ccd8c074-d0e5-4a40-92b4-d074faa6ba28"),
        ("CLUSAPI", "b97db8b2-4c63-11cf-bff6-08002be23f2f"),
        ("TAPSRV", "2f5f6520-ca46-1067-b319-00dd010662da"),
        ("RRAS", "8f09f000-b7ed-11ce-bbd2-00001a181cad"),
        ("PNP", "8d9f4e40-a03d-11ce-8f69-08003e30051b"),
        ("DSSETUP", "3919286a-b10c-11d0-9ba8-00c04fd92ef5"),
        ("LLSRPC", "342cfd40-3c6c-11ce-a893-08002b2e9c6d"),
        ("W32TIME", "8fb6d884-2388-11d0-8c35-00c04fda2795"),
        ("CONV", "333a2276-0000-0000-0d00-00809c000000"),
        ("IWbemLevel1Login", "f309ad18-d86a-11d0-a075-00c04fb68820"),
        ("IWbemLoginClientID", "d4781cd6-e5d3-44df-ad94-930efe48a887"),
        ("IWbemServices", "9556dc99-828c-11cf-a37e-00aa003240c7"),
        ("PNIO", "dea00001-6c97-11d1-8271-00a02442df7d"),
        ("PNIO", "dea00002-6c97-11d1-8271-00a02442df7d"),
        ("PNIO", "dea00003-6c97-11d1-8271-00a02442df7d"),
        ("PNIO", "dea00004-6c97-11d1-8271-00a02442df7d"),
    ];

    /// <summary>The place of an interface, from 1; 0 for one that nobody knows.</summary>
    public static short Find(UInt128 uuid) => Known.Numbers.GetValueOrDefault(uuid);

    /// <summary>The places of all interfaces of a name.</summary>
    public static uint[] Numbers(string name) => [.. Enumerable.Range(1, s_written.Length).Where(i => s_written[i - 1].Name == name).Select(i => (uint)i)];

    public static string? Name(short number) => number == 0 ? null : s_written[number - 1].Name;

    /// <summary>The identifier offers features.</summary>
    public static bool IsFeatures(UInt128 uuid) => (ulong)(uuid >> 64) == Known.Features;

    /// <summary>The name of a transfer syntax, null for others.</summary>
    public static string? Syntax(UInt128 uuid) => uuid == Known.Ndr ? "32bit NDR" : uuid == Known.Ndr64 ? "64bit NDR" : null;

    // Made when the first identifier is looked for: numbers of 128 bits are compiled anew in every process.
    static class Known
    {
        public static readonly Dictionary<UInt128, short> Numbers = Read();

        public static readonly UInt128
            Ndr = Parse("8a885d04-1ceb-11c9-9fe8-08002b104860"), Ndr64 = Parse("71710533-beba-4937-8319-b5dbef9ccc36");

        // Both ends offer features by an identifier of which only the first half is fixed, [MS-RPCE] section 3.3.1.5.3.
        public static readonly ulong Features = (ulong)(Parse("6cb71c2c-9812-4540-0000-000000000000") >> 64);

        static Dictionary<UInt128, short> Read()
        {
            var numbers = new Dictionary<UInt128, short>(s_written.Length);
            for (int i = 0; i < s_written.Length; i++) numbers[Parse(s_written[i].Uuid)] = (short)(i + 1);
            return numbers;
        }

        static UInt128 Parse(string uuid) => UInt128.Parse(uuid.Replace("-", "", StringComparison.Ordinal), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
