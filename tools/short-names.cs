// Makes the tables of short names: src/FilterLang.Protocols/Names/OuiShortNames.br, which goes with OuiNames.br block by block (make both of
// the same list), and ServiceNames.br. Run:
//
//     tshark -G manuf > manuf.txt; tshark -G services > services.txt
//     dotnet run tools/short-names.cs manuf.txt services.txt src/FilterLang.Protocols/Names
//
// Input: see oui-names.cs; and a line a service: name, port, transport, remark. Both are the public registries of the IEEE and IANA.
// Output, packed with Brotli: see OuiShortNames and ServiceNames.
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

int[] sizes = [24, 28, 36];
var blocks = sizes.Select(_ => new SortedDictionary<ulong, string>()).ToArray();
foreach (string line in File.ReadLines(args[0]))
{
    string[] columns = line.Split('\t');
    if (columns.Length < 3) continue;
    string[] parts = columns[0].Trim().Split('/');
    string digits = parts[0].Replace(":", "", StringComparison.Ordinal);
    int bits = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : digits.Length * 4;
    int size = Array.IndexOf(sizes, bits);
    if (size < 0 || !ulong.TryParse(digits.PadRight(12, '0')[..(bits / 4)], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ulong block)) continue;
    // The same blocks as in the other table, which holds those with names of at most 255 octets.
    if (Encoding.UTF8.GetByteCount(columns[2].Trim()) <= 255) blocks[size][block] = columns[1].Trim();
}
string[] names = [.. blocks.SelectMany(size => size.Values).Distinct().Order(StringComparer.Ordinal)];
if (names.Length > ushort.MaxValue) throw new InvalidDataException($"{names.Length} names do not fit into 16 bits");
var numbers = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => (ushort)pair.i);
using var data = new MemoryStream();
WriteInt32(data, blocks.Sum(size => size.Count));
WriteInt32(data, names.Length);
foreach (string name in blocks.SelectMany(size => size.Values)) data.Write(BitConverter.GetBytes(numbers[name]));
WriteNames(data, names);
Pack(data, "OuiShortNames.br");

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
