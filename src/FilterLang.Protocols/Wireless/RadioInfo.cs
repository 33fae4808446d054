namespace FilterLang.Protocols;

/// <summary>How a frame was modulated, as <c>wlan_radio.phy</c> numbers it.</summary>
enum RadioPhy
{
    Unknown = 0, Fhss = 1, Infrared = 2, Dsss = 3, HighRateDsss = 4, Ofdm = 5, Erp = 6, Ht = 7, Vht = 8, Dmg = 9, SubGigahertz = 10, He = 11, Eht = 12,
}

/// <summary>
/// What the header of a capture tells of a frame beside its octets, whichever header it was. A number that was not told is
/// <see cref="Untold"/>.
/// </summary>
sealed class RadioInfo
{
    public const int Untold = int.MinValue;

    /// <summary>The information is about the frame that comes next.</summary>
    public bool IsGiven { get; set; }

    /// <summary>Octets of check sequence at the frame's end; untold, there are none.</summary>
    public int FcsLength { get; set; }

    /// <summary>The header is padded to a multiple of four octets before the body.</summary>
    public bool IsPadded { get; set; }

    public RadioPhy Phy { get; set; }

    /// <summary>In units of 500 kbit/s.</summary>
    public int Rate { get; set; }

    public int Channel { get; set; }

    /// <summary>In MHz.</summary>
    public int Frequency { get; set; }

    public int SignalDbm { get; set; }

    public int NoiseDbm { get; set; }

    public int SignalDb { get; set; }

    public int NoiseDb { get; set; }

    public int SignalPercent { get; set; }

    public int NoisePercent { get; set; }

    public bool HasTimestamp { get; set; }

    public ulong Timestamp { get; set; }

    public int HopSet { get; set; }

    public int HopPattern { get; set; }

    public int HopIndex { get; set; }

    public int ShortPreamble { get; set; }

    public int ChannelType { get; set; }

    public int TurboType { get; set; }

    public int ProprietaryMode { get; set; }

    public int McsIndex { get; set; }

    public int Bandwidth { get; set; }

    public int ShortGuard { get; set; }

    public int Greenfield { get; set; }

    public int Fec { get; set; }

    public int StbcStreams { get; set; }

    public int ExtensionStreams { get; set; }

    public int Stbc { get; set; }

    public int TxopPowerSave { get; set; }

    public int GuardDisambiguation { get; set; }

    public int ExtraSymbol { get; set; }

    public int Beamformed { get; set; }

    public int GroupId { get; set; }

    public int PartialAid { get; set; }

    public int SpatialStreams { get; set; }

    public int HeGuard { get; set; }

    public int HeBandwidth { get; set; }

    /// <summary>Of each of the four users of a VHT frame: streams in space and time, index of modulation, streams in space, coding.</summary>
    public int[] UserStreams { get; } = new int[4];

    public int[] UserMcs { get; } = new int[4];

    public int[] UserSpatial { get; } = new int[4];

    public int[] UserFec { get; } = new int[4];

    public int AggregateReference { get; set; }

    public int AggregateFlags { get; set; }

    public int ZeroLengthKind { get; set; }

    /// <summary>Takes the frequency, and the channel that has it.</summary>
    public void SetFrequency(int megahertz)
    {
        if (megahertz == 0) return;
        Frequency = megahertz;
        if (ChannelOf(megahertz) is > 0 and var channel) Channel = channel;
    }

    /// <summary>The modulation that channel flags of radiotap and of headers like it tell.</summary>
    public void SetPhy(uint flags)
    {
        const uint Turbo = 0x0010, Cck = 0x0020, Ofdm = 0x0040, Low = 0x0080, High = 0x0100, Dynamic = 0x0400, Hopping = 0x0800, Static = 0x2000;
        switch (flags & (Turbo | Cck | Ofdm | Low | High | Dynamic | Hopping | Static))
        {
            case Low | Hopping: Phy = RadioPhy.Fhss; break;
            case High | Ofdm: (Phy, TurboType) = (RadioPhy.Ofdm, 0); break;
            case High | Ofdm | Turbo: (Phy, TurboType) = (RadioPhy.Ofdm, 1); break;
            case High | Ofdm | Static: (Phy, TurboType) = (RadioPhy.Ofdm, 3); break;
            case Low | Cck: Phy = RadioPhy.HighRateDsss; break;
            case Low | Ofdm or Low | Dynamic:
                if (Rate is 2 or 4 or 11 or 22) Phy = RadioPhy.HighRateDsss;
                else (Phy, ProprietaryMode) = (RadioPhy.Erp, 0);
                break;
            case Low | Ofdm | Turbo or Low | Dynamic | Turbo: (Phy, ProprietaryMode) = (RadioPhy.Erp, 1); break;
        }
    }

    /// <summary>The channel of a frequency in MHz, IEEE 802.11-2020 section 15.4.4.3 and those like it; 0 for none.</summary>
    public static int ChannelOf(int megahertz) => megahertz switch
    {
        2484 => 14,
        >= 2412 and <= 2472 => (megahertz - 2407) / 5,
        >= 4910 and <= 4980 => (megahertz - 4000) / 5,
        >= 5000 and <= 5925 => (megahertz - 5000) / 5,
        5935 => 2,
        >= 5945 and <= 7115 => (megahertz - 5950) / 5,
        _ => 0,
    };

    /// <summary>Nothing is told.</summary>
    public void Clear()
    {
        IsGiven = IsPadded = HasTimestamp = false;
        Phy = RadioPhy.Unknown;
        FcsLength = Rate = Channel = Frequency = SignalDbm = NoiseDbm = SignalDb = NoiseDb = SignalPercent = NoisePercent = Untold;
        HopSet = HopPattern = HopIndex = ShortPreamble = ChannelType = TurboType = ProprietaryMode = Untold;
        McsIndex = Bandwidth = ShortGuard = Greenfield = Fec = StbcStreams = ExtensionStreams = Untold;
        Stbc = TxopPowerSave = GuardDisambiguation = ExtraSymbol = Beamformed = GroupId = PartialAid = Untold;
        SpatialStreams = HeGuard = HeBandwidth = AggregateReference = AggregateFlags = ZeroLengthKind = Untold;
        Array.Clear(UserStreams);
        Array.Clear(UserMcs);
        Array.Clear(UserSpatial);
        Array.Clear(UserFec);
        Timestamp = 0;
    }
}
