using FilterLang.Fields;

namespace FilterLang.Filters.Functions;

/// <summary>All functions of the language.</summary>
static class FunctionTable
{
    public static readonly Function[] All =
    [
        new("lower", "Text with ASCII letters in lower case", Takes.Text, FieldType.String, """lower(http.host) == "example.com" """) { AbsentIsEmpty = true },
        new("upper", "Text with ASCII letters in upper case", Takes.Text, FieldType.String, """upper(http.host) == "EXAMPLE.COM" """) { AbsentIsEmpty = true },
        new("len", "The length: characters of text, otherwise bytes", Takes.Measurable, FieldType.UInt32, "len(http.user_agent) > 80"),
        new("count", "How often a field occurs, 0 if it does not", Takes.AnyField, FieldType.UInt32, "count(ip.addr) > 2"),
        new("string", "The value as text, numbers in decimal", Takes.PrintableField, FieldType.String, """string(tcp.dstport) matches "^80" """) { AbsentIsEmpty = true },
        new("dec", "An unsigned integer as decimal text", Takes.UnsignedField, FieldType.String, """dec(tcp.dstport) == "443" """) { AbsentIsEmpty = true },
        new("hex", "An unsigned integer as hexadecimal text, 0x and all digits of its type", Takes.UnsignedField, FieldType.String, """hex(ip.proto) == "0x06" """) { AbsentIsEmpty = true },
        new("vals", "The name of a value", Takes.NamedField, FieldType.String, """vals(ip.proto) == "TCP" """),
        new("max", "The greatest of all values", Takes.Ordered, null, "max(tcp.srcport, tcp.dstport) < 1024", int.MaxValue),
        new("min", "The least of all values", Takes.Ordered, null, "min(tcp.srcport, tcp.dstport) == 80", int.MaxValue),
        new("abs", "The value without its sign", Takes.Number, null, "abs(icmp.seq - 100) < 5"),
        new("float", "The value as a floating point number of single precision", Takes.Convertible, FieldType.Double, "float(tcp.len) / 2 > 0.5"),
        new("double", "The value as a floating point number of double precision", Takes.Convertible, FieldType.Double, "double(frame.len) * 1.5 > 100"),
        new("ip_special_name", "The name of the IANA special-purpose block of an address", Takes.Address, FieldType.String, """ip_special_name(ip.src) == "Loopback" """),
        new("ip_special_mask", "The properties of that block: 16 source, 8 destination, 4 forwardable, 2 global, 1 reserved", Takes.Address, FieldType.UInt32, "ip_special_mask(ip.src) & 2"),
        new("ip_linklocal", "Whether an address is link-local", Takes.Address, FieldType.Boolean, "ip_linklocal(ip.src)"),
        new("ip_multicast", "Whether an address is multicast", Takes.Address, FieldType.Boolean, "ip_multicast(ip.dst)"),
        new("ip_rfc1918", "Whether an address is private (RFC 1918)", Takes.IPv4Address, FieldType.Boolean, "ip_rfc1918(ip.src)"),
        new("ip_ula", "Whether an address is unique local (RFC 4193)", Takes.IPv6Address, FieldType.Boolean, "ip_ula(ipv6.src)"),
    ];

    public static Function? Find(string name)
    {
        foreach (Function function in All)
            if (function.Name == name) return function;
        return null;
    }
}
