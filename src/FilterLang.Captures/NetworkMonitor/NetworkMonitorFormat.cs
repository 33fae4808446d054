namespace FilterLang.Captures;

/// <summary>
/// Captures of Microsoft Network Monitor, versions 1 and 2 (.cap): a header of 128 bytes with the time of the start, then frames with their
/// distance from it, then a table of where the frames stand. Frames are taken in file order up to the table, so that pipes can be read.
/// </summary>
internal sealed unsafe class NetworkMonitorFormat : RecordFormat
{
    const int HeaderLength = 128;
    const uint MaximumLength = 256 << 10;
    const long NanosecondsAMillisecond = 1_000_000, NanosecondsAMicrosecond = 1000;

    readonly bool _isSecond;
    readonly int _minor, _recordHeader, _trailer;
    readonly long _startNs, _tableOffset;
    readonly List<CaptureInterface> _interfaces;

    NetworkMonitorFormat(CaptureBuffer buffer, int major, int minor, int linkType, long startNs, long tableOffset)
        : base(buffer)
    {
        (_isSecond, _minor, _startNs, _tableOffset) = (major == 2, minor, startNs, tableOffset);
        _recordHeader = _isSecond ? 16 : 8;
        // Network type; process; time and time zone came one after another.
        _trailer = !_isSecond ? 0 : minor switch { 0 => 0, 1 => 2, 2 => 6, _ => 15 };
        _interfaces = [new CaptureInterface { LinkType = linkType, TimeResolution = _isSecond ? (byte)6 : (byte)3 }];
    }

    NetworkMonitorFormat(CaptureBuffer buffer, NetworkMonitorFormat other)
        : base(buffer)
    {
        (_isSecond, _minor, _startNs, _tableOffset) = (other._isSecond, other._minor, other._startNs, other._tableOffset);
        (_recordHeader, _trailer, _interfaces) = (other._recordHeader, other._trailer, other._interfaces);
    }

    public override CaptureFormat Kind => CaptureFormat.NetworkMonitor;

    public override IReadOnlyList<CaptureInterface> Interfaces => _interfaces;

    public override IReadOnlyList<CaptureSection> Sections { get; } = [new CaptureSection()];

    /// <summary>Whether four bytes in file order begin such a file: "RTSS" or "GMBU".</summary>
    public static bool IsMagic(byte* bytes) => LittleEndian.U32(bytes) is 0x5353_5452 or 0x5542_4D47;

    /// <summary>Makes the format, or gives the reason why there is none. The buffer stands on the magic and holds it.</summary>
    public static NetworkMonitorFormat? Open(CaptureBuffer buffer, out ReadFailure? failure)
    {
        failure = Check(buffer, out int linkType, out long startNs);
        if (failure is not null) return null;
        byte* header = buffer.Next;
        buffer.Next += HeaderLength;
        return new NetworkMonitorFormat(buffer, header[5], header[4], linkType, startNs, LittleEndian.U32(header + 24));
    }

    static ReadFailure? Check(CaptureBuffer buffer, out int linkType, out long startNs)
    {
        (linkType, startNs) = (-1, 0);
        if (!buffer.Has(HeaderLength)) return Ended(buffer);
        byte* header = buffer.Next;
        int major = header[5], network = LittleEndian.U16(header + 6);
        if (major is not (1 or 2)) return new ReadFailure(CaptureErrorKind.Unsupported, $"netmon: major version {major} unsupported");
        linkType = LinkTypeOf(network);
        if (linkType < 0) return new ReadFailure(CaptureErrorKind.Unsupported, $"netmon: network type {network} unknown or unsupported");
        if (!TryStart(header + 8, out startNs)) return new ReadFailure(CaptureErrorKind.Damaged, "netmon: the start time is not a time");
        return LittleEndian.U32(header + 24) >= HeaderLength ? null
            : new ReadFailure(CaptureErrorKind.Damaged, $"netmon: frame table offset {LittleEndian.U32(header + 24)} is less than the header");
    }

    public override RecordFormat Fork(CaptureBuffer buffer) => new NetworkMonitorFormat(buffer, this);

    public override bool TryRead(ref CaptureRecord record, bool mayFill)
    {
        while (Buffer.Position < _tableOffset)
        {
            if (Buffer.Available < _recordHeader && (!mayFill || !Buffer.Has(_recordHeader)))
                return mayFill && EndOfBytes(insideRecord: true);
            uint captured = _isSecond ? LittleEndian.U32(Buffer.Next + 12) : LittleEndian.U16(Buffer.Next + 6);
            if (captured > MaximumLength)
                return mayFill && Damaged($"netmon: File has {captured}-byte packet, bigger than maximum of {MaximumLength}");
            int length = _recordHeader + (int)captured + _trailer;
            if (Buffer.Available < length && (!mayFill || !Buffer.Has(length)))
                return mayFill && EndOfBytes(insideRecord: true);
            byte* header = Buffer.Next;
            Buffer.Next += length;
            if (Take(ref record, header, (int)captured))
                return true;
        }
        return false;
    }

    /// <summary>False for what is no frame of a network: comments, events and other records between them.</summary>
    bool Take(ref CaptureRecord record, byte* header, int captured)
    {
        record = default;
        record.Data = header + _recordHeader;
        record.CapturedLength = captured;
        record.WireLength = (int)(_isSecond ? Math.Min(LittleEndian.U32(header + 8), int.MaxValue) : LittleEndian.U16(header + 4));
        record.TimeNs = unchecked(
            _startNs + (_isSecond ? (long)U64(header) * NanosecondsAMicrosecond : LittleEndian.U32(header) * NanosecondsAMillisecond));
        record.Flags = CaptureRecordFlags.HasTime;
        record.LinkType = _interfaces[0].LinkType;
        if (_trailer == 0)
            return true;
        byte* trailer = record.Data + captured;
        record.LinkType = LinkTypeOf(LittleEndian.U16(trailer));
        if (record.LinkType < 0)
            return false;
        if (_trailer >= 15)
            record.TimeNs = unchecked(((long)U64(trailer + 6) - DateTime.UnixEpoch.ToFileTimeUtc()) * 100);
        record.Interface = InterfaceOf(record.LinkType);
        return true;
    }

    int InterfaceOf(int linkType)
    {
        int index = _interfaces.FindIndex(known => known.LinkType == linkType);
        if (index >= 0)
            return index;
        _interfaces.Add(_interfaces[0] with { Index = _interfaces.Count, LinkType = linkType });
        Changes++;
        return _interfaces.Count - 1;
    }

    static ulong U64(byte* at) => LittleEndian.U32(at) | (ulong)LittleEndian.U32(at + 4) << 32;

    /// <summary>The LINKTYPE number of a network type, or -1. From 0xE000 on it is one itself.</summary>
    static int LinkTypeOf(int network) => network switch
    {
        1 => 1,
        2 => 6,
        3 => 10,
        >= 0xE000 and <= 0xEFFF when LinkTypes.IsKnown(network & 0xFFF) => LinkTypes.Uniform(network & 0xFFF),
        _ => -1,
    };

    /// <summary>A SYSTEMTIME: year, month, day of the week, day, hour, minute, second, millisecond, in the time zone of the reader.</summary>
    static bool TryStart(byte* at, out long nanoseconds)
    {
        nanoseconds = 0;
        int year = LittleEndian.U16(at), month = LittleEndian.U16(at + 2), day = LittleEndian.U16(at + 6);
        int hour = LittleEndian.U16(at + 8), minute = LittleEndian.U16(at + 10), second = LittleEndian.U16(at + 12), millisecond = LittleEndian.U16(at + 14);
        if (year is < 1970 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59 || millisecond > 999)
            return false;
        var local = new DateTime(year, month, day, hour, minute, second, millisecond, DateTimeKind.Local);
        nanoseconds = (local.ToUniversalTime() - DateTime.UnixEpoch).Ticks * 100;
        return true;
    }
}
