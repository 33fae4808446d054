// Makes the tables in src/FilterLang.Protocols/Names: to which organisations the IEEE gave blocks of addresses (OuiBlocks.br), what they are
// called (OuiNames.br, and shortly OuiShortNames.br), and what IANA calls ports (ServiceNames.br). Run:
//
//     tshark -G manuf > manuf.txt; tshark -G services > services.txt
//     dotnet run tools/address-names.cs manuf.txt services.txt src/FilterLang.Protocols/Names
//
// Input: a line a block, three columns apart by tabs: the block's first octets (with "/28" or "/36" where it is smaller than 24 bits), a
// short name, the registered name; and a line a service: name, port, transport, remark. Both are facts of public registries.
// Output, packed with Brotli: see OuiBlocks, BlockNames and ServiceNames.
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

int[] sizes = [24, 28, 36];
var blocks = sizes.Select(_ => new SortedDictionary<ulong, (string Short, string Full)>()).ToArray();
foreach (string line in File.ReadLines(args[0]))
{
    string[] columns = line.Split('\t');
    if (columns.Length < 3) continue;
    string[] parts = columns[0].Trim().Split('/');
    string digits = parts[0].Replace(":", "", StringComparison.Ordinal);
    int bits = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : digits.Length * 4;
    int size = Array.IndexOf(sizes, bits);
    if (size < 0 || !ulong.TryParse(digits.PadRight(12, '0')[..(bits / 4)], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ulong block)) continue;
    // The length of a name is one octet.
    if (Encoding.UTF8.GetByteCount(columns[2].Trim()) <= 255) blocks[size][block] = (columns[1].Trim(), columns[2].Trim());
}
using var data = new MemoryStream();
foreach (var size in blocks) WriteInt32(data, size.Count);
foreach (var size in blocks)
{
    ulong last = 0;
    foreach (ulong block in size.Keys)
    {
        ulong step = block - last;
        for (; step >= 128; step >>= 7) data.WriteByte((byte)(step & 127 | 128));
        data.WriteByte((byte)step);
        last = block;
    }
}
Pack(data, "OuiBlocks.br");
PackNames(blocks.SelectMany(size => size.Values).Select(names => names.Full).ToArray(), "OuiNames.br");
PackNames(blocks.SelectMany(size => size.Values).Select(names => names.Short).ToArray(), "OuiShortNames.br");

string[] transports = ["tcp", "udp", "sctp", "dccp"];
var services = transports.Select(_ => new SortedDictionary<ushort, string>()).ToArray();
foreach (string line in File.ReadLines(args[1]))
{
    string[] columns = line.Split('\t');
    int transport = columns.Length < 3 ? -1 : Array.IndexOf(transports, columns[2]);
    if (transport >= 0) services[transport].TryAdd(ushort.Parse(columns[1], CultureInfo.InvariantCulture), columns[0]);
}
string[] all = [.. services.SelectMany(s => s.Values).Distinct().Order(StringComparer.Ordinal)];
var places = all.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => (ushort)pair.i);
using var table = new MemoryStream();
foreach (var service in services) WriteInt32(table, service.Count);
WriteInt32(table, all.Length);
foreach ((ushort port, string name) in services.SelectMany(s => s))
{
    table.Write(BitConverter.GetBytes(port));
    table.Write(BitConverter.GetBytes(places[name]));
}
WriteNames(table, all);
Pack(table, "ServiceNames.br");

void PackNames(string[] namesOfBlocks, string file)
{
    string[] names = [.. namesOfBlocks.Distinct().Order(StringComparer.Ordinal)];
    if (names.Length > ushort.MaxValue) throw new InvalidDataException($"{names.Length} names do not fit into 16 bits");
    var numbers = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => (ushort)pair.i);
    using var content = new MemoryStream();
    WriteInt32(content, namesOfBlocks.Length);
    WriteInt32(content, names.Length);
    foreach (string name in namesOfBlocks) content.Write(BitConverter.GetBytes(numbers[name]));
    WriteNames(content, names);
    Pack(content, file);
}

void Pack(MemoryStream content, string file)
{
    using var packed = new MemoryStream();
    using (var brotli = new BrotliStream(packed, new BrotliCompressionOptions { Quality = 11 }, leaveOpen: true)) brotli.Write(content.ToArray());
    File.WriteAllBytes(Path.Combine(args[2], file), packed.ToArray());
    Console.WriteLine($"{file}: {content.Length} octets, packed {packed.Length}");
}

static void WriteNames(MemoryStream stream, string[] names)
{
    foreach (string name in names) stream.WriteByte((byte)Encoding.UTF8.GetByteCount(name));
    foreach (string name in names) stream.Write(Encoding.UTF8.GetBytes(name));
}

static void WriteInt32(MemoryStream stream, int value)
{
    Span<byte> octets = stackalloc byte[4];
    BinaryPrimitives.WriteInt32LittleEndian(octets, value);
    stream.Write(octets);
}
