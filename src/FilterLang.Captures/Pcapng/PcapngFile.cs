using System.Buffers.Binary;
using System.Text;

namespace FilterLang.Captures;

/// <summary>What the blocks without packets have said so far: sections, interfaces, and what is kept for the caller.</summary>
internal sealed class PcapngFile
{
    readonly CaptureReaderOptions _options;
    readonly List<CaptureSection> _sections = [];
    readonly List<CaptureInterface> _interfaces = [];
    InterfaceClock[] _clocks = [];

    public PcapngFile(CaptureReaderOptions options)
    {
        _options = options;
        Kept = new KeptBlocks(options.KeptBlockBytes);
    }

    PcapngFile(PcapngFile other)
        : this(other._options)
    {
        _sections.AddRange(other._sections);
        _interfaces.AddRange(other._interfaces);
        _clocks = [.. other._clocks];
        FirstOfSection = other.FirstOfSection;
    }

    public IReadOnlyList<CaptureSection> Sections => _sections;

    public IReadOnlyList<CaptureInterface> Interfaces => _interfaces;

    public KeptBlocks Kept { get; }

    /// <summary>Index of the present section's first interface.</summary>
    public int FirstOfSection { get; private set; }

    /// <summary>Interfaces of the present section so far.</summary>
    public int CountOfSection => _interfaces.Count - FirstOfSection;

    /// <summary>One for each interface, and room behind.</summary>
    public InterfaceClock[] Clocks => _clocks;

    /// <summary>The same knowledge for a reader that goes its own way; blocks kept so far stay here.</summary>
    public PcapngFile Copy() => new(this);

    /// <summary>Takes the options of a section header.</summary>
    /// <returns>What is wrong with them, or null.</returns>
    public ReadFailure? AddSection(ReadOnlySpan<byte> options, bool bigEndian)
    {
        if (Objection(options, bigEndian) is { } objection)
            return objection;
        var walk = new CaptureOptions(options, bigEndian);
        FirstOfSection = _interfaces.Count;
        _sections.Add(new CaptureSection
        {
            Index = _sections.Count,
            Hardware = Text(walk, 2),
            OperatingSystem = Text(walk, 3),
            Application = Text(walk, 4),
            Comments = walk.Comments,
            Options = options.ToArray(),
            IsBigEndian = bigEndian,
        });
        return null;
    }

    /// <summary>Takes an interface description.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public ReadFailure? AddInterface(int linkType, uint snapLength, ReadOnlySpan<byte> options, bool bigEndian)
    {
        if (_interfaces.Count >= _options.MaximumInterfaces)
            return new ReadFailure(CaptureErrorKind.Damaged, $"pcapng: more than {_options.MaximumInterfaces} interfaces");
        if (Objection(options, bigEndian) is { } objection)
            return objection;
        var walk = new CaptureOptions(options, bigEndian);
        byte resolution = 6;
        long offset = 0;
        int frameCheckLength = -1;
        string? filter = null;
        foreach (CaptureOption option in walk)
        {
            switch (option.Code)
            {
                case 9 when option.Value.Length == 1:
                    resolution = option.Value[0];
                    break;
                case 11 when option.Value.Length > 1 && option.Value[0] == 0:
                    filter ??= Encoding.UTF8.GetString(option.Value[1..]);
                    break;
                case 13 when option.Value.Length == 1:
                    frameCheckLength = option.Value[0];
                    break;
                case 14 when option.Value.Length == 8:
                    offset = bigEndian
                        ? BinaryPrimitives.ReadInt64BigEndian(option.Value)
                        : BinaryPrimitives.ReadInt64LittleEndian(option.Value);
                    break;
            }
        }
        if (InterfaceClock.Objection(resolution) is { } reason)
            return new ReadFailure(CaptureErrorKind.Unsupported, reason);
        int index = _interfaces.Count;
        int uniform = LinkTypes.Uniform(linkType);
        _interfaces.Add(new CaptureInterface
        {
            Index = index,
            Section = _sections.Count - 1,
            LinkType = uniform,
            SnapLength = snapLength,
            Name = Text(walk, 2),
            Description = Text(walk, 3),
            Filter = filter,
            Hardware = Text(walk, 15),
            OperatingSystem = Text(walk, 12),
            Comments = walk.Comments,
            TimeResolution = resolution,
            TimeOffset = offset,
            FrameCheckLength = frameCheckLength,
            Options = options.ToArray(),
            IsBigEndian = bigEndian,
        });
        if (index == _clocks.Length)
            Array.Resize(ref _clocks, Math.Max(4, index * 2));
        _clocks[index] = new InterfaceClock(uniform, snapLength, resolution, offset);
        return null;
    }

    static string? Text(CaptureOptions options, int code)
    {
        foreach (CaptureOption option in options)
            if (option.Code == code)
                return Encoding.UTF8.GetString(option.Value);
        return null;
    }

    static ReadFailure? Objection(ReadOnlySpan<byte> options, bool bigEndian) =>
        OptionCheck.Misfit(options, bigEndian) is { } detail ? new ReadFailure(CaptureErrorKind.Damaged, detail) : null;
}
