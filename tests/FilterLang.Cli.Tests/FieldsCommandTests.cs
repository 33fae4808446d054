namespace FilterLang.Cli.Tests;

/// <summary><c>dfilter fields</c>.</summary>
public sealed class FieldsCommandTests
{
    [Fact]
    public void All_words_must_occur_in_name_label_or_values()
    {
        Transcript run = DfilterProcess.Run("fields", "dns", "rcode");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("dns.flags.rcode ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("dns.flags.opcode ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("tcp.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_field_shows_its_values()
    {
        Transcript run = DfilterProcess.Run("fields", "dns.flags.rcode");
        Assert.Contains("\n  3  No such name\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("bootp.type is dhcp.type", DfilterProcess.Run("fields", "bootp.type").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_is_said_by_the_exit_code()
    {
        Transcript run = DfilterProcess.Run("fields", "nosuchword");
        Assert.Equal((4, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public void The_catalogue_is_made_as_markdown()
    {
        string list = DfilterProcess.Run("fields", "--markdown").Output;
        Assert.StartsWith("# Fields\n", list, StringComparison.Ordinal);
        Assert.Contains("\n## time: Time Protocol\n\n| name | type | label |\n| --- | --- | --- |\n| `time.time` | Unsigned integer (32 bits) | Time |\n", list, StringComparison.Ordinal);
    }
}
