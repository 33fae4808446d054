using System.Globalization;
using System.Net;
using Xunit;

namespace FilterLang.Fields.Tests;

public class Utf8SinkTests
{
    [Fact]
    public void Numbers_have_the_digits_that_the_framework_gives_them()
    {
        var sink = new Utf8Sink();
        var random = new Random(1);
        for (int bits = 0; bits < 64; bits++)
            foreach (ulong near in (ulong[])[1UL << bits, (1UL << bits) - 1, (ulong)random.NextInt64() >> bits]) Check(near);
        for (ulong ten = 1; ten <= 1_000_000_000_000; ten *= 10)
            foreach (ulong near in (ulong[])[ten - 1, ten, ten + 1]) Check(near);

        void Check(ulong number)
        {
            sink.Clear();
            sink.Add(number);
            Assert.Equal(number.ToString(CultureInfo.InvariantCulture), sink.ToString());
        }
    }

    [Fact]
    public void Addresses_are_dotted_decimals()
    {
        var sink = new Utf8Sink();
        for (uint octet = 0; octet < 256; octet++)
        {
            sink.Clear();
            uint address = octet << 24 | (255 - octet) << 16 | octet / 3 << 8 | octet;
            sink.AddIPv4(address);
            Assert.Equal(new IPAddress([(byte)octet, (byte)(255 - octet), (byte)(octet / 3), (byte)octet]).ToString(), sink.ToString());
        }
    }
}
