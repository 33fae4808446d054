using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>Values of BACnet by their type, ANSI/ASHRAE 135 clause 20.2, or by what the service means by them.</summary>
static class BacappValues
{
    /// <summary>The application tag of truth values.</summary>
    public const uint Boolean = 1;

    const uint Null = 0, Unsigned = 2, Signed = 3, Real = 4, Double = 5, OctetString = 6, CharacterString = 7, BitString = 8, Enumerated = 9,
        ObjectId = 12;

    const ulong ObjectNameProperty = 77, PresentValue = 85;

    static readonly Protocol s_protocol = Bacapp.Protocol;

    public static readonly Field
        ObjectIdentifier        = s_protocol.UInt32 ("bacapp.objectIdentifier", "Object Identifier", display: Custom),
        DeviceIdentifier        = s_protocol.UInt32 ("bacapp.deviceIdentifier", "Device Identifier", display: Custom),
        ObjectType              = s_protocol.UInt32 ("bacapp.objectType", "Object Type", mask: 0xffc00000, names: BacappNames.ObjectType),
        ObjectName              = s_protocol.Text   ("bacapp.object_name", "Object Name"),
        InstanceNumber          = s_protocol.UInt32 ("bacapp.instance_number", "Instance Number", mask: 0x3fffff),
        PropertyIdentifier      = s_protocol.UInt32 ("bacapp.property_identifier", "Property Identifier", names: BacappNames.PropertyIdentifier),
        VendorIdentifier        = s_protocol.UInt16 ("bacapp.vendor_identifier", "Vendor Identifier", names: BacnetVendors.Names),
        EventType               = s_protocol.UInt32 ("bacapp.event_type", "Event Type", names: BacappNames.EventType),
        NotifyType              = s_protocol.UInt8  ("bacapp.notify_type", "Notify Type", names: new(() => [(0, "alarm"), (1, "event"), (2, "ack-notification")])),
        ErrorClass              = s_protocol.UInt32 ("bacapp.error_class", "Error Class", names: BacappNames.ErrorClass),
        ErrorCode               = s_protocol.UInt32 ("bacapp.error_code", "Error Code", names: BacappNames.ErrorCode),
        PresentValueNull        = s_protocol.Text   ("bacapp.present_value.null", "Present Value (null)"),
        PresentValueBoolean     = s_protocol.Boolean("bacapp.present_value.boolean", "Present Value (bool)"),
        PresentValueUint        = s_protocol.UInt64 ("bacapp.present_value.uint", "Present Value (uint)"),
        PresentValueInt         = s_protocol.Row    ("bacapp.present_value.int", "Present Value (int)", FieldType.Int64, display: Dec),
        PresentValueReal        = s_protocol.Row    ("bacapp.present_value.real", "Present Value (real)", FieldType.Double),
        PresentValueDouble      = s_protocol.Row    ("bacapp.present_value.double", "Present Value (double)", FieldType.Double),
        PresentValueOctetString = s_protocol.Bytes  ("bacapp.present_value.octet_string", "Present Value (octet string)"),
        PresentValueCharString  = s_protocol.Text   ("bacapp.present_value.char_string", "Present Value (char string)"),
        PresentValueBitString   = s_protocol.Text   ("bacapp.present_value.bit_string", "Present Value (bit string)"),
        PresentValueEnumIndex   = s_protocol.UInt32 ("bacapp.present_value.enum_index", "Present Value (enum index)"),
        WhoIsLowLimit           = s_protocol.UInt32 ("bacapp.who_is.low_limit", "Device Instance Range Low Limit"),
        WhoIsHighLimit          = s_protocol.UInt32 ("bacapp.who_is.high_limit", "Device Instance Range High Limit"),
        ProcessId               = s_protocol.UInt32 ("bacapp.processId", "ProcessIdentifier"),
        ToState                 = s_protocol.UInt32 ("bacapp.to_state", "To State", names: BacappNames.ToState),
        FromState               = s_protocol.UInt32 ("bacapp.from_state", "From State", names: BacappNames.ToState);

    public static void Take(ref Layer bacapp, ref BacappReader reader, BacappPlace place, in BacappTag tag)
    {
        BacappRole role = tag.IsContext ? BacappRoles.Of(reader.Call, place, tag.Number) : BacappRoles.OfApplication(reader, place, tag.Number);
        if (!tag.IsContext && place is BacappPlace.Service or BacappPlace.Error) reader.Count++;
        switch (role)
        {
            case BacappRole.Object: TakeObject(ref bacapp, ObjectIdentifier); break;
            case BacappRole.Device: TakeObject(ref bacapp, DeviceIdentifier); break;
            case BacappRole.Property:
                reader.Property = TakeNumber(ref bacapp, PropertyIdentifier, tag.Octets);
                if (PropertyIdentifier.Names!.Find(reader.Property) is { } name) bacapp.Info($"{name} ");
                else bacapp.Info($"({reader.Property}) {(reader.Property < 512 ? "Reserved for Use by ASHRAE" : "Vendor Proprietary Value")} ");
                break;
            case BacappRole.Low or BacappRole.High:
                ulong limit = TakeNumber(ref bacapp, role == BacappRole.Low ? WhoIsLowLimit : WhoIsHighLimit, tag.Octets);
                bacapp.Info($"{limit} ");
                break;
            case BacappRole.Process: TakeNumber(ref bacapp, ProcessId, tag.Octets); break;
            case BacappRole.EventType: TakeNumber(ref bacapp, EventType, tag.Octets); break;
            case BacappRole.NotifyType: TakeNumber(ref bacapp, NotifyType, tag.Octets); break;
            case BacappRole.FromState: TakeNumber(ref bacapp, FromState, tag.Octets); break;
            case BacappRole.ToState: TakeNumber(ref bacapp, ToState, tag.Octets); break;
            case BacappRole.Vendor: TakeNumber(ref bacapp, VendorIdentifier, tag.Octets); break;
            case BacappRole.ErrorClass: TakeNumber(ref bacapp, ErrorClass, tag.Octets); break;
            case BacappRole.ErrorCode: TakeNumber(ref bacapp, ErrorCode, tag.Octets); break;
            case BacappRole.Name: TakeText(ref bacapp, ObjectName, tag.Octets); break;
            case BacappRole.Text: BacappTags.TakeCharacterSet(ref bacapp, tag.Octets); break;
            case BacappRole.Bits: BacappTags.TakeBitString(ref bacapp, tag.Octets); break;
            default:
                if (!tag.IsContext) TakeApplication(ref bacapp, reader, place, tag);
                break;
        }
    }

    static void TakeApplication(ref Layer bacapp, in BacappReader reader, BacappPlace place, in BacappTag tag)
    {
        bool isPresent = place == BacappPlace.Value && reader.Property == PresentValue;
        switch (tag.Number)
        {
            case ObjectId: TakeObject(ref bacapp, ObjectIdentifier); break;
            case CharacterString when place == BacappPlace.Value && reader.Property == ObjectNameProperty: TakeText(ref bacapp, ObjectName, tag.Octets); break;
            case CharacterString:
                TakeText(ref bacapp, isPresent ? PresentValueCharString : null, tag.Octets);
                break;
            case BitString:
                if (isPresent) TakeBits(ref bacapp, tag.Octets);
                BacappTags.TakeBitString(ref bacapp, tag.Octets);
                break;
            default:
                if (isPresent) TakePresent(ref bacapp, tag);
                break;
        }
    }

    static void TakeObject(ref Layer bacapp, Field field)
    {
        uint identifier = (uint)bacapp.TakeBits(field, ObjectType, InstanceNumber), type = identifier >> 22;
        if (bacapp.Failed) return;
        if (ObjectType.Names!.Find(type) is { } name) bacapp.Info($"{name},{identifier & 0x3FFFFF} ");
        else bacapp.Info($"({type}) {(type < 128 ? "Reserved for Use by ASHRAE" : "Vendor Proprietary Value")},{identifier & 0x3FFFFF} ");
    }

    static ulong TakeNumber(ref Layer bacapp, Field field, int length)
    {
        ulong value = length is > 0 and <= 8 ? bacapp.Number(bacapp.Position, length, little: false) : 0;
        bacapp.Note(field, value, bacapp.Position, length, ItemFlags.None);
        return value;
    }

    static void TakeText(ref Layer bacapp, Field? field, int length)
    {
        int at = bacapp.Position, prefix = BacappTags.TakeCharacterSet(ref bacapp, length);
        if (field is null || length == 0) return;
        TextEncoding encoding = bacapp.U8(at) switch { 4 => TextEncoding.Utf16BigEndian, 5 => TextEncoding.Latin1, _ => TextEncoding.Utf8 };
        bacapp.Text(field, at + prefix, length - prefix, encoding);
    }

    // Bits as letters within brackets.
    static void TakeBits(ref Layer bacapp, int length)
    {
        const int most = 512;
        if (length < 1) return;
        Span<byte> text = stackalloc byte[most + 2];
        int bits = Math.Min(most, (length - 1) * 8 - bacapp.U8(bacapp.Position)), used = 0;
        text[used++] = (byte)'(';
        for (int i = 0; i < bits; i++) text[used++] = (bacapp.U8(bacapp.Position + 1 + i / 8) >> (7 - i % 8) & 1) != 0 ? (byte)'T' : (byte)'F';
        text[used++] = (byte)')';
        bacapp.NoteText(PresentValueBitString, text[..used], bacapp.Position, length, ItemFlags.None);
    }

    static void TakePresent(ref Layer bacapp, in BacappTag tag)
    {
        int at = bacapp.Position, length = tag.Octets;
        switch (tag.Number)
        {
            case Null: bacapp.NoteText(PresentValueNull, "NULL"u8, at, 0, ItemFlags.None); break;
            case Boolean: bacapp.Note(PresentValueBoolean, tag.Value & 1, at, 0, ItemFlags.None); break;
            case Unsigned: TakeNumber(ref bacapp, PresentValueUint, length); break;
            case Signed when length is > 0 and <= 8:
                ulong value = bacapp.Number(at, length, little: false);
                bacapp.Note(PresentValueInt, (ulong)((long)(value << (64 - length * 8)) >> (64 - length * 8)), at, length, ItemFlags.None);
                break;
            case Real when length == 4:
                bacapp.Note(PresentValueReal, BitConverter.DoubleToUInt64Bits(BinaryPrimitives.ReadSingleBigEndian(bacapp.Slice(at, 4))), at, 4, ItemFlags.None);
                break;
            case Double when length == 8: bacapp.Note(PresentValueDouble, bacapp.U64(at), at, 8, ItemFlags.None); break;
            case OctetString: bacapp.Place(PresentValueOctetString, at, length); break;
            case Enumerated: TakeNumber(ref bacapp, PresentValueEnumIndex, length); break;
        }
    }
}
