using FilterLang.Captures;
using FilterLang.Cli.Commands;
using FilterLang.Output;
using FilterLang.Protocols;

namespace FilterLang.Cli.Options;

/// <summary>What the command line asked for.</summary>
sealed class Settings
{
    /// <summary>Files of <c>-r</c>.</summary>
    public List<string> ReadFiles { get; } = [];

    public string? DisplayFilter { get; set; }

    /// <summary><c>-i</c>: packets are captured and not read.</summary>
    public string? Interface { get; set; }

    /// <summary><c>-f</c>.</summary>
    public string? CaptureFilter { get; set; }

    public int SnapLength { get; set; } = 262_144;

    public bool Promiscuous { get; set; } = true;

    /// <summary><c>-D</c>.</summary>
    public bool ListInterfaces { get; set; }

    /// <summary><c>-L</c>.</summary>
    public bool ListLinkType { get; set; }

    /// <summary>Many filters, one a line.</summary>
    public string? FiltersFile { get; set; }

    /// <summary><c>--from</c> and <c>--to</c> as filters.</summary>
    public List<string> TimeFilters { get; } = [];

    /// <summary>The frame that references (<c>$field</c>) are about; 0 for none.</summary>
    public long SelectedFrame { get; set; }

    public bool ShowsProgress { get; set; } = true;

    /// <summary><c>-z</c>.</summary>
    public List<string> Reports { get; } = [];

    /// <summary><c>--export-objects</c>: kinds of objects and where they go.</summary>
    public List<(string Kind, string Folder)> ObjectFolders { get; } = [];

    /// <summary><c>--export-objects help</c>.</summary>
    public bool ListObjectKinds { get; set; }

    /// <summary><c>-2</c>.</summary>
    public bool TwoPasses { get; set; }

    /// <summary><c>-R</c>.</summary>
    public string? ReadFilter { get; set; }

    public long PacketCount { get; set; }

    /// <summary>How many packets are read, 0 for all: <c>-c</c>, and <c>-a packets:</c> where no file is written.</summary>
    public long ReadLimit => WriteFile is null && StopAfter.Packets > 0 ? StopAfter.Packets : PacketCount;

    /// <summary><c>--merge-time</c>: packets of several files come in order of time.</summary>
    public bool MergesByTime { get; set; }

    /// <summary><c>-n</c>: nothing is shown by name, and filters name no hosts.</summary>
    public bool NoResolution { get; set; }

    /// <summary><c>-C</c>: the profile below Wireshark's own folder.</summary>
    public string? Profile { get; set; }

    /// <summary><c>-H</c>.</summary>
    public List<string> HostsFiles { get; } = [];

    /// <summary><c>-W n</c>: names of hosts are written beside the packets.</summary>
    public bool WritesNames { get; set; }

    /// <summary><c>-M</c>: all is forgotten after so many packets; 0 for never.</summary>
    public long ForgetsAfter { get; set; }

    public string? WriteFile { get; set; }

    public string? FileType { get; set; }

    /// <summary><c>-a</c>: when to stop writing.</summary>
    public FileLimits StopAfter { get; } = new();

    /// <summary><c>-b</c>: when to begin another file.</summary>
    public FileLimits NextFile { get; } = new();

    public CaptureCompression Compression { get; set; }

    /// <summary><c>--color</c>: lines of packets are coloured.</summary>
    public bool Coloured { get; set; }

    /// <summary><c>--capture-comment</c>.
    public List<string> CaptureComments { get; } = [];

    public string? Format { get; set; }

    /// <summary><c>-V</c>: the detail tree.</summary>
    public bool Details { get; set; }

    /// <summary><c>-O</c>: the only protocols that are opened in the tree; null for all.</summary>
    public HashSet<string>? OpenedProtocols { get; set; }

    /// <summary><c>-x</c>: the bytes.</summary>
    public bool Bytes { get; set; }

    /// <summary><c>--hexdump</c>: how they are shown.</summary>
    public HexParts BytesParts { get; set; } = new();

    /// <summary><c>-S</c>: a line between packets.</summary>
    public string? Separator { get; set; }

    /// <summary><c>-j</c> and <c>-J</c>.</summary>
    public LayerFilter? Layers { get; set; }

    public bool UniqueNames { get; set; }

    /// <summary><c>--explode</c>: a row for each value of this field.</summary>
    public string? Explode { get; set; }

    public bool PrintSummary { get; set; }

    public bool Quiet { get; set; }

    public bool FlushEachPacket { get; set; }

    public bool ExitStatus { get; set; }

    /// <summary>Macros of <c>--macro</c> and files.</summary>
    public Dictionary<string, string> Macros { get; } = new(StringComparer.Ordinal);

    /// <summary>Wireshark's own file of macros has been looked for.</summary>
    public bool PersonalMacrosRead { get; set; }

    public bool ErrorsAsJson { get; set; }

    public List<string> Fields { get; } = [];

    public FieldsFormat FieldsFormat { get; set; } = new();

    /// <summary>The columns of the packet list.</summary>
    public IReadOnlyList<ListColumn> Columns { get; set; } = ListColumn.Usual;

    public DissectionOptions Dissection { get; set; } = DissectionOptions.Default;

    /// <summary><c>-G</c>.</summary>
    public string? Catalogue { get; set; }

    /// <summary>Threads for filters that ask about each packet alone; 0 for as many as there are cores.</summary>
    public int Threads { get; set; }

    public bool Help { get; set; }

    public bool Version { get; set; }

    /// <summary>The command that the first word named, or null for the main job.</summary>
    public Command? Command { get; set; }

    public string CommandName { get; set; } = "";

    /// <summary>What stands behind the options.</summary>
    public List<string> Positionals { get; } = [];
}
