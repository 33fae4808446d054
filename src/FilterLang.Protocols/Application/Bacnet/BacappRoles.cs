namespace FilterLang.Protocols;

/// <summary>Where a tag of BACnet stands.</summary>
enum BacappPlace : byte
{
    /// <summary>Something whose tags have no names.</summary>
    Other,
    /// <summary>The parameters of the service itself.</summary>
    Service,
    /// <summary>Properties that are asked for.</summary>
    References,
    /// <summary>Properties with their values or errors.</summary>
    Results,
    /// <summary>Properties that get values.</summary>
    Writes,
    /// <summary>The value of a property.</summary>
    Value,
    /// <summary>A class and a code.</summary>
    Error,
    /// <summary>An object, or a type of objects.</summary>
    Specifier,
}

/// <summary>What a value is to its service.</summary>
enum BacappRole : byte
{
    None, Object, Device, Property, Low, High, Process, EventType, NotifyType, FromState, ToState, Vendor, ErrorClass, ErrorCode, Name, Text, Bits,
}

/// <summary>What has been read of a message so far.</summary>
struct BacappReader
{
    public BacappCall Call;
    public ulong Property;
    public int Count;
}

/// <summary>The parameters of BACnet's services, ANSI/ASHRAE 135 clause 21, by their tags.</summary>
static class BacappRoles
{
    const uint IAm = 0, IHave = 1, UnconfirmedCov = 2, UnconfirmedEvent = 3, UnconfirmedTransfer = 4, WhoHas = 7, WhoIs = 8;

    const uint AcknowledgeAlarm = 0, Cov = 1, Event = 2, SubscribeCov = 5, AddElement = 8, RemoveElement = 9, Create = 10, ReadProperty = 12,
        ReadConditional = 13, ReadMultiple = 14, WriteProperty = 15, WriteMultiple = 16, Communication = 17, Transfer = 18, Reinitialize = 20,
        ReadRange = 26, SubscribeCovProperty = 28, EventInformation = 29;

    const uint CharacterString = 7, Enumerated = 9, UnsignedInteger = 2;

    /// <summary>What a context tag means at a place.</summary>
    public static BacappRole Of(in BacappCall call, BacappPlace place, uint tag) => place switch
    {
        BacappPlace.References or BacappPlace.Writes => tag == 0 ? BacappRole.Property : BacappRole.None,
        BacappPlace.Results => tag == 2 ? BacappRole.Property : BacappRole.None,
        BacappPlace.Specifier => tag == 1 ? BacappRole.Object : BacappRole.None,
        BacappPlace.Service => call.IsUnconfirmed ? OfUnconfirmed(call.Service, tag) : OfConfirmed(call, tag),
        _ => BacappRole.None,
    };

    static BacappRole OfUnconfirmed(uint service, uint tag) => (service, tag) switch
    {
        (WhoIs, 0) => BacappRole.Low,
        (WhoIs, 1) => BacappRole.High,
        (WhoHas, 2) => BacappRole.Object,
        (WhoHas, 3) => BacappRole.Name,
        (UnconfirmedCov, _) => OfCov(tag),
        (UnconfirmedEvent, _) => OfEvent(tag),
        (UnconfirmedTransfer, 0) => BacappRole.Vendor,
        _ => BacappRole.None,
    };

    static BacappRole OfConfirmed(in BacappCall call, uint tag) => (call.Service, tag) switch
    {
        (Cov, _) => OfCov(tag),
        (Event, _) => OfEvent(tag),
        (AcknowledgeAlarm or SubscribeCov or SubscribeCovProperty, 0) => BacappRole.Process,
        (AcknowledgeAlarm or SubscribeCov or SubscribeCovProperty, 1) => BacappRole.Object,
        (AcknowledgeAlarm, 4) => BacappRole.Text,
        (AddElement or RemoveElement or ReadProperty or ReadMultiple or WriteProperty or WriteMultiple or ReadRange or EventInformation, 0) => BacappRole.Object,
        (AddElement or RemoveElement or ReadProperty or WriteProperty or ReadRange, 1) => BacappRole.Property,
        (ReadRange, 3) => BacappRole.Bits,
        (Communication, 2) or (Reinitialize, 1) => BacappRole.Text,
        (Transfer, 0) => BacappRole.Vendor,
        _ => BacappRole.None,
    };

    static BacappRole OfCov(uint tag) => tag switch { 0 => BacappRole.Process, 1 => BacappRole.Device, 2 => BacappRole.Object, _ => BacappRole.None };

    static BacappRole OfEvent(uint tag) => tag switch
    {
        0 => BacappRole.Process, 1 => BacappRole.Device, 2 => BacappRole.Object, 6 => BacappRole.EventType, 7 => BacappRole.Text, 8 => BacappRole.NotifyType,
        10 => BacappRole.FromState, 11 => BacappRole.ToState, _ => BacappRole.None,
    };

    /// <summary>What a tag of a type means where types tell parameters apart by their order.</summary>
    public static BacappRole OfApplication(in BacappReader reader, BacappPlace place, uint tag)
    {
        if (place == BacappPlace.Error || place == BacappPlace.Service && reader.Call.IsError)
            return tag != Enumerated ? BacappRole.None : (reader.Count & 1) == 0 ? BacappRole.ErrorClass : BacappRole.ErrorCode;
        if (place != BacappPlace.Service || !reader.Call.IsUnconfirmed) return BacappRole.None;
        return reader.Call.Service switch
        {
            IAm when tag == UnsignedInteger && reader.Count == 3 => BacappRole.Vendor,
            IHave when tag == CharacterString => BacappRole.Name,
            _ => BacappRole.None,
        };
    }

    /// <summary>Where the tags within an opening tag stand.</summary>
    public static BacappPlace Inside(in BacappCall call, BacappPlace place, uint tag)
    {
        if (place == BacappPlace.Results) return tag switch { 4 => BacappPlace.Value, 5 => BacappPlace.Error, _ => BacappPlace.Other };
        if (place == BacappPlace.Writes) return tag == 2 ? BacappPlace.Value : BacappPlace.Other;
        if (place != BacappPlace.Service) return BacappPlace.Other;
        if (call.IsError) return tag == 0 ? BacappPlace.Error : BacappPlace.Other;
        if (call.IsUnconfirmed) return (call.Service, tag) == (UnconfirmedCov, 4) ? BacappPlace.Writes : BacappPlace.Other;
        return (call.Service, tag) switch
        {
            (Cov, 4) or (WriteMultiple, 1) or (Create, 1) => BacappPlace.Writes,
            (Create, 0) => BacappPlace.Specifier,
            (ReadMultiple or ReadConditional, 1) => call.IsRequest ? BacappPlace.References : BacappPlace.Results,
            (SubscribeCovProperty, 4) => BacappPlace.References,
            (ReadProperty or WriteProperty or AddElement or RemoveElement, 3) => BacappPlace.Value,
            _ => BacappPlace.Other,
        };
    }
}
