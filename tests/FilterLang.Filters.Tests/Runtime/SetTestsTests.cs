using CsCheck;
using FilterLang.Filters.Tests.Support;
using Xunit;

namespace FilterLang.Filters.Tests.Runtime;

/// <summary>Sets held as data answer as the same tests joined by "or".</summary>
public sealed class SetTestsTests
{
    static readonly Gen<string> s_address =
        from last in Gen.Int[0, 20] from prefix in FilterGenerator.Of("", "", "", "/127", "/124", "/0", "/128") select $"2001:db8::{last:x}{prefix}";

    static readonly Gen<string> s_bytes = FilterGenerator.Of("01:02", "00:00", "01", "05:", "01:02:03:04:05:06:07:08:09", "ff:ff", "00:01:02", "01:02:03", ":");

    [Fact]
    public void IPv6_addresses_prefixes_and_ranges() => Check("t.ipv6", s_address, n => $"20010db80000000000000000000000{n % 24:x2}");

    [Fact]
    public void Byte_sequences_of_all_lengths() =>
        Check("t.bytes", s_bytes, n => (n % 6) switch { 0 => "0102", 1 => "01", 2 => "", 3 => "010203040506070809", 4 => "0000", _ => "000102" });

    static void Check(string field, Gen<string> constant, Func<int, string> hex) =>
        (from singles in constant.Array[3, 8] from low in constant from high in constant from n in Gen.Int[0, 1000] select (singles, low, high, n)).Sample(
            c =>
            {
                using TestPacket packet = new TestPacket().Hex(field, hex(c.n));
                string set = $"{field} in {{{string.Join(", ", c.singles)}, {c.low} .. {c.high}}}";
                string tests = string.Join(" or ", c.singles.Select(s => $"{field}#1 == {s}"))
                    + $" or ({field}#1 >= {c.low} and {field}#1 <= {c.high})";
                Assert.True(packet.Ask(tests) == packet.Ask(set), $"{set} over {hex(c.n)}");
            },
            iter: 400, threads: 1);
}
