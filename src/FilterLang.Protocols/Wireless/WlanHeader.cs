namespace FilterLang.Protocols;

/// <summary>What a frame's header is like: its length, and where it has what (0 for nowhere); IEEE 802.11-2020 sections 9.3.2.1 and 9.2.4.</summary>
struct WlanHeader
{
    const int ThreeAddresses = 24, AddressLength = 6, QosLength = 2, HtControlLength = 4, ControlLength = 10;

    /// <param name="kind">Type and subtype.</param>
    /// <param name="flags">The second octet of the frame control field.</param>
    public WlanHeader(uint kind, uint flags)
    {
        (Kind, Flags) = (kind, flags);
        uint type = kind > 0xFF ? 1 : kind >> 4;
        bool isOrdered = (flags & WlanFrameControl.Order) != 0;
        if (type is not (0 or 2))
        {
            Length = ControlLength;
            return;
        }
        Length = ThreeAddresses;
        if (type == 2)
        {
            if ((flags & 3) == 3) Length += AddressLength;
            if ((kind & 8) != 0)
            {
                QosAt = Length;
                Length += QosLength;
            }
        }
        if (!isOrdered || (type == 2 && QosAt == 0)) return;
        HtControlAt = Length;
        Length += HtControlLength;
    }

    public uint Kind { get; }

    public uint Flags { get; }

    public int Length { get; private set; }

    public int QosAt { get; }

    public int HtControlAt { get; }

    public readonly bool HasHtControl => HtControlAt > 0;

    public bool IsAggregate { get; private set; }

    public bool IsMesh { get; private set; }

    public int DestinationAt { get; private set; }

    public int SourceAt { get; private set; }

    public int BssAt { get; private set; }

    public int SecondBssAt { get; private set; }

    public int StationAt { get; private set; }

    /// <summary>The sequence control field.</summary>
    public uint Sequence { get; set; }

    /// <summary>Finds what the addresses of a data frame are, by the way it takes; those within an aggregate have theirs with them.</summary>
    public void ReadData(ref Layer wlan)
    {
        const int First = 4, Second = 10, Third = 16, Fourth = 24;
        if (QosAt > 0)
        {
            uint qos = wlan.U16Little(QosAt);
            IsAggregate = (Kind & 4) == 0 && WlanQos.IsAggregate(qos);
            if ((Flags & WlanFrameControl.FromDs) != 0 && (qos & WlanQos.MeshControlPresent) != 0 && wlan.Captured > Length)
                IsMesh = WlanMesh.IsLikely(wlan.U8(Length));
        }
        switch (Flags & 3)
        {
            case 0:
                (DestinationAt, SourceAt, BssAt) = (First, Second, Third);
                break;
            case 1:
                (DestinationAt, SourceAt, BssAt, StationAt) = (IsAggregate ? 0 : Third, Second, First, Second);
                break;
            case 2:
                (DestinationAt, SourceAt, BssAt, StationAt) = (First, IsAggregate ? 0 : Third, Second, First);
                break;
            default:
                if (IsAggregate) (BssAt, SecondBssAt) = (Third, Fourth);
                else (DestinationAt, SourceAt) = (Third, Fourth);
                break;
        }
    }
}
