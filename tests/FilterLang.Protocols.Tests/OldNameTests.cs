using FilterLang.Fields;
using Xunit;

namespace FilterLang.Protocols.Tests;

/// <summary>Names that Wireshark 4.6 takes with a warning.</summary>
public sealed class OldNameTests
{
    [Theory]
    [InlineData("bootp", "dhcp")]
    [InlineData("bootp.type", "dhcp.type")]
    [InlineData("ssl.record.version", "tls.record.version")]
    [InlineData("pkcs1.modulus", "pkixalgs.modulus")]
    [InlineData("104apci", "iec60870_104")]
    [InlineData("104asdu", "iec60870_asdu")]
    [InlineData("_ws.col.Info", "_ws.col.info")]
    public void They_stand_for_the_new_ones(string old, string name)
    {
        FieldRegistry registry = ProtocolCatalog.Default.Registry;
        Assert.Null(registry.Find(old));
        Assert.Equal(name, registry.FindOld(old, out string? prefix)!.Name);
        Assert.NotNull(prefix);
    }
}
