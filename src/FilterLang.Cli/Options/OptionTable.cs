using System.Globalization;
using FilterLang.Captures;
using FilterLang.Output;

namespace FilterLang.Cli.Options;

/// <summary>All options. Help and parsing read the same rows.</summary>
static class OptionTable
{
    public static readonly CliOption[] All =
    [
        new('r', "read-file", "FILE", "read packets from FILE, - for standard input; may be repeated", static (s, v) => Set(() => s.ReadFiles.Add(v))),
        new('i', "interface", "NAME", "capture from an interface: its name or its number in -D; ends with Ctrl-C or -c", static (s, v) => Set(() => s.Interface = v)),
        new('f', null, "FILTER", "with -i: capture only what passes this filter in libpcap's language", static (s, v) => Set(() => s.CaptureFilter = v)),
        new('s', "snapshot-length", "N", "with -i: capture at most N octets of each packet", static (s, v) => SnapLength(s, v)),
        new('p', "no-promiscuous-mode", null, "with -i: only packets for this machine", static (s, _) => Set(() => s.Promiscuous = false)),
        new('D', "list-interfaces", null, "list the interfaces that can be captured from", static (s, _) => Set(() => s.ListInterfaces = true)),
        new('L', "list-data-link-types", null, "with -i: print the link type of the interface", static (s, _) => Set(() => s.ListLinkType = true)),
        new('Y', "display-filter", "FILTER", "show only packets that match", static (s, v) => Set(() => s.DisplayFilter = v)),
        new('2', null, null, "two passes: what later packets tell of earlier ones is known", static (s, _) => Set(() => s.TwoPasses = true)),
        new('R', "read-filter", "FILTER", "with -2: packets that do not match are left out before the second pass", static (s, v) => Set(() => s.ReadFilter = v)),
        new('\0', "selected-frame", "N", "the frame whose values ${field} and $field stand for", static (s, v) => SelectedFrame(s, v)),
        new('\0', "merge-time", null, "packets of several files in order of time, not file by file", static (s, _) => Set(() => s.MergesByTime = true)),
        new('c', null, "N", "stop after reading N packets", static (s, v) => PacketCount(s, v)),
        new('\0', "from", "TIME", "only packets from TIME on: 2024-05-17T08:30:00Z, or seconds since 1970", static (s, v) => TimeRange.Apply(s, "from", ">=", v)),
        new('\0', "to", "TIME", "only packets up to TIME", static (s, v) => TimeRange.Apply(s, "to", "<=", v)),
        new('\0', "progress", "WHEN", "tell how far a long run is: auto (default), never", static (s, v) => ProgressWhen(s, v)),
        new('n', null, null, "show nothing by name; without it link-layer addresses are", static (s, _) => NoNames(s)),
        new('N', null, "LETTERS", "what is shown by name: m link-layer addresses, n IP addresses (d by DNS answers, s by TLS server names, N by the resolver), t ports", static (s, v) => NameChoices.Apply(s, v)),
        new('H', null, "FILE", "names of hosts, as /etc/hosts has them; -w writes them along", static (s, v) => NameChoices.AddHosts(s, v)),
        new('W', null, "n", "with -w: write the names of hosts that were shown (pcapng)", static (s, v) => NameChoices.Write(s, v)),
        new('C', null, "PROFILE", "take preferences, names and colours from this profile of Wireshark's", static (s, v) => PersonalFiles.Choose(s, v)),
        new('M', null, "N", "forget all conversations after each N packets, and number frames anew", static (s, v) => Forgets(s, v)),
        new('o', null, "NAME:VALUE", "set a preference, as tcp.check_checksum:TRUE", static (s, v) => Preferences.Apply(s, v)),
        new('d', "decode-as", "RULE", "whom a number announces: tcp.port==8888,http; ranges A-B and A:COUNT", static (s, v) => DissectionChoices.DecodeAs(s, v)),
        new('\0', "disable-protocol", "NAMES", "do not dissect these protocols (comma-separated)", static (s, v) => DissectionChoices.Enable(s, v, false)),
        new('\0', "enable-protocol", "NAMES", "dissect them after all", static (s, v) => DissectionChoices.Enable(s, v, true)),
        new('\0', "disable-all-protocols", null, "dissect no protocols but those that are enabled behind it", static (s, _) => DissectionChoices.DisableAll(s)),
        new('\0', "only-protocols", "NAMES", "dissect only these protocols (comma-separated)", static (s, v) => DissectionChoices.DisableAll(s) ?? DissectionChoices.Enable(s, v, true)),
        new('w', null, "FILE", "write matching packets to FILE, - for standard output", static (s, v) => Set(() => s.WriteFile = v)),
        new('F', null, "TYPE", "capture file type of -w: pcapng (default), pcap, nsecpcap", static (s, v) => Set(() => s.FileType = v)),
        new('a', "autostop", "CONDITION", "with -w: stop after duration:SECONDS, filesize:KILOBYTES, packets:N; files:N with -b", static (s, v) => s.StopAfter.Take('a', v)),
        new('b', "ring-buffer", "CONDITION", "with -w: a new file after duration:, interval:, filesize:, packets:; keep the last files:N", static (s, v) => s.NextFile.Take('b', v)),
        new('\0', "compress", "KIND", "how the files of -w are packed: gzip, zstd, lz4, none (default)", static (s, v) => Compress(s, v)),
        new('\0', "capture-comment", "TEXT", "a comment in the head of the file that -w writes; may be repeated", static (s, v) => Set(() => s.CaptureComments.Add(v))),
        new('P', "print", null, "print packets also when writing to a file", static (s, _) => Set(() => s.PrintSummary = true)),
        new('V', null, null, "print the detail tree of each packet", static (s, _) => Set(() => s.Details = true)),
        new('O', null, "PROTOCOLS", "as -V, with only these protocols (comma-separated) opened", static (s, v) => OpenedProtocols(s, v)),
        new('x', null, null, "print the bytes of each packet", static (s, _) => Set(() => s.Bytes = true)),
        new('\0', "hexdump", "KIND", "as -x, with all sources or frames alone; ascii, noascii, delimit (characters between bars); time, notime; may be repeated", static (s, v) => HexDump(s, v)),
        new('\0', "color", "WHEN", "colour the lines of packets by rules: always (as --color alone), auto, never (default)", static (s, v) => ColourOptions.Apply(s, v)) { MayStandAlone = true },
        new('S', null, "LINE", "print LINE, not a blank line, after each packet that is shown in details or bytes", static (s, v) => Set(() => s.Separator = v)),
        new('t', null, "KIND", "time column: r (default), a, ad, adoy, d, dd, e, u, ud, udoy, with .N for N decimals", static (s, v) => TimeOptions.Kind(s, v)),
        new('u', null, "SECONDS", "spans of time as seconds: s (default), or hms", static (s, v) => TimeOptions.Seconds(s, v)),
        new('T', null, "FORMAT", "text (default), fields, json, jsonraw, ek, pdml, psml, tabs, csv, jsonl", static (s, v) => Set(() => s.Format = v)),
        new('j', null, "PROTOCOLS", "protocols and fields that json, ek and pdml open", static (s, v) => Set(() => s.Layers = new LayerFilter(v, false))),
        new('J', null, "PROTOCOLS", "as -j, with all below them", static (s, v) => Set(() => s.Layers = new LayerFilter(v, true))),
        new('\0', "no-duplicate-keys", null, "-T json: one member for all values of a name", static (s, _) => Set(() => s.UniqueNames = true)),
        new('\0', "explode", "FIELD", "-T fields, csv, jsonl: a row for each value of FIELD", static (s, v) => Set(() => s.Explode = v)),
        new('e', null, "FIELD", "a column of fields, csv, json, jsonl, ek, pdml; may be repeated", static (s, v) => Set(() => s.Fields.Add(v))),
        new('E', null, "KEY=VALUE", "header= separator= aggregator= occurrence= quote= bom= escape= of -T fields", static (s, v) => FieldsOptions.Apply(s, v)),
        new('z', null, "REPORT", "a report at the end: conv,ip  endpoints,tcp  io,stat,1  io,phs  follow,tcp,ascii,0  expert ...", static (s, v) => Set(() => s.Reports.Add(v))),
        new('\0', "export-objects", "KIND,DIR", "write what packets carry to files in DIR: http, imf, smb, tftp, ftp-data, x509af; may be repeated", static (s, v) => ObjectOptions.Apply(s, v)),
        new('G', null, "LIST", "print what is known: fields, protocols, values, ftypes, decodes", static (s, v) => Set(() => s.Catalogue = v)),
        new('\0', "mem", "SIZE", "octets that may wait for reassembly, as 512M (default)", static (s, v) => Memory(s, v)),
        new('\0', "max-flows", "N", "conversations of each kind that are remembered (default 67108864)", static (s, v) => MaxFlows(s, v)),
        new('l', null, null, "flush the output after each packet", static (s, _) => Set(() => s.FlushEachPacket = true)),
        new('q', null, null, "print no packets", static (s, _) => Set(() => s.Quiet = true)),
        new('Q', null, null, "print no packets and only errors", static (s, _) => Set(() => s.Quiet = true)),
        new('\0', "filter-file", "FILE", "the filter is what stands in FILE; # begins a remark", static (s, v) => FilterFile(s, v)),
        new('\0', "filters", "FILE", "a filter a line, one pass: prints N<TAB>frame,frame,... for each", static (s, v) => Set(() => s.FiltersFile = v)),
        new('\0', "threads", "N", "threads for filters that ask about each packet alone; default: as many as cores", static (s, v) => Threads(s, v)),
        new('\0', "exit-status", null, "exit 0 if a packet matched, 1 if none did, 2 on errors", static (s, _) => Set(() => s.ExitStatus = true)),
        new('\0', "macro", "NAME=TEXT", "define a macro: ${NAME}, $NAME(ARGUMENTS); $1 in TEXT is the first argument", static (s, v) => MacroOptions.Define(s, v)),
        new('\0', "macro-file", "FILE", "take macros from FILE, written as Wireshark's dmacros", static (s, v) => MacroOptions.Load(s, v)),
        new('\0', "error-format", "FORMAT", "how filter errors are printed: text, json", static (s, v) => ErrorFormat(s, v)),
        new('h', "help", null, "print help and exit", static (s, _) => Set(() => s.Help = true)),
        new('v', "version", null, "print the version and exit", static (s, _) => Set(() => s.Version = true)),
    ];

    static string? SelectedFrame(Settings settings, string value)
    {
        bool good = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0;
        if (good) settings.SelectedFrame = number;
        return good ? null : $"\"{value}\" is no number of a frame";
    }

    static string? NoNames(Settings settings)
    {
        settings.NoResolution = true;
        NameChoices.Set(settings, Protocols.NameKinds.None);
        return null;
    }

    static string? Forgets(Settings settings, string value)
    {
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
            return $"The specified count of packets \"{value}\" isn't a decimal number";
        if (count == 0) return "The specified count of packets is zero";
        settings.ForgetsAfter = count;
        return null;
    }

    static string? HexDump(Settings settings, string value)
    {
        HexParts parts = settings.BytesParts;
        HexParts? changed = value switch
        {
            "all" => parts with { FrameOnly = false },
            "frames" => parts with { FrameOnly = true },
            "ascii" => parts with { Characters = HexCharacters.Plain },
            "noascii" => parts with { Characters = HexCharacters.None },
            "delimit" => parts with { Characters = HexCharacters.Delimited },
            "time" => parts with { Time = true },
            "notime" => parts with { Time = false },
            _ => null,
        };
        if (changed is null) return $"\"{value}\" is an invalid value for --hexdump; it must be one of: all, frames, ascii, delimit, noascii, time, notime";
        (settings.Bytes, settings.BytesParts) = (true, changed);
        return null;
    }

    static string? Compress(Settings settings, string value)
    {
        if (!Enum.TryParse(value, ignoreCase: true, out CaptureCompression compression) || !char.IsLetter(value[0]))
            return $"\"{value}\" isn't a kind of compression; it must be one of: gzip, zstd, lz4, none";
        settings.Compression = compression;
        return null;
    }

    // A filter may be written over many lines.
    static string? FilterFile(Settings settings, string path)
    {
        try
        {
            settings.DisplayFilter = string.Join('\n', File.ReadLines(path).Where(line => !line.TrimStart().StartsWith('#'))).Trim();
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return $"the filter cannot be read: {problem.Message}";
        }
    }

    static string? Set(Action store)
    {
        store();
        return null;
    }

    static string? ProgressWhen(Settings settings, string value)
    {
        if (value is not ("auto" or "never")) return $"\"{value}\" isn't a time for --progress; it must be auto or never";
        settings.ShowsProgress = value == "auto";
        return null;
    }

    static string? SnapLength(Settings settings, string value)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length > 262_144)
            return $"\"{value}\" isn't a snapshot length from 0 to 262144";
        settings.SnapLength = length == 0 ? 262_144 : length;
        return null;
    }

    static string? Threads(Settings settings, string value)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int threads) || threads is < 1 or > 256)
            return $"\"{value}\" isn't a number of threads from 1 to 256";
        settings.Threads = threads;
        return null;
    }

    static string? OpenedProtocols(Settings settings, string value)
    {
        settings.Details = true;
        settings.OpenedProtocols = [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return null;
    }

    static string? Memory(Settings settings, string value)
    {
        int shift = value.Length == 0 ? 0 : char.ToUpperInvariant(value[^1]) switch { 'K' => 10, 'M' => 20, 'G' => 30, _ => 0 };
        if (!long.TryParse(shift == 0 ? value : value[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out long size) || size is 0 or > 1L << 40)
            return $"\"{value}\" isn't a size; it must be a number, or one with K, M or G";
        settings.Dissection = settings.Dissection with { ReassemblyOctets = size << shift };
        return null;
    }

    static string? MaxFlows(Settings settings, string value)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count is 0 or >= 1 << 27)
            return $"\"{value}\" isn't a number of conversations";
        settings.Dissection = settings.Dissection with { Conversations = count };
        return null;
    }

    static string? PacketCount(Settings settings, string value)
    {
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
            return $"The specified packet count \"{value}\" isn't a decimal number";
        if (count == 0) return "The specified packet count is zero";
        settings.PacketCount = count;
        return null;
    }

    static string? ErrorFormat(Settings settings, string value)
    {
        if (value is not ("text" or "json")) return $"\"{value}\" isn't an error format; it must be text or json";
        settings.ErrorsAsJson = value == "json";
        return null;
    }
}
