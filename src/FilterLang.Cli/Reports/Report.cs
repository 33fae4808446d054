using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Protocols;

namespace FilterLang.Cli.Reports;

/// <summary>A report of <c>-z</c>: hears of every packet and is printed at the end.</summary>
abstract class Report
{
    /// <summary>Only packets that match count; null for all.</summary>
    public CompiledFilter? Filter { get; init; }

    /// <summary>Adds the fields that the report reads.</summary>
    public abstract void AddTo(FieldSelection selection);

    /// <summary>The report reads whole detail trees.</summary>
    public virtual bool ReadsEverything => false;

    /// <summary>The level that what the report reads beside fields needs.</summary>
    public virtual EvaluationLevel Level => EvaluationLevel.Header;

    /// <summary>Before the first packet: who hears what messages say while they are dissected, says so here.</summary>
    public virtual void Listen(PacketDissector dissector)
    {
    }

    /// <summary>A packet that passed the display filter and the report's own.</summary>
    public abstract void Take(PacketDissector packet);

    public abstract void Write(Utf8Sink sink);

    /// <summary>What headings say of the filter.</summary>
    protected string FilterText => Filter?.Text ?? "<No Filter>";

    /// <summary>The first value of a field, or null.</summary>
    protected static ulong? First(PacketDissector packet, Field field)
    {
        int index = packet.Items.First(field.Slot);
        return index < 0 ? null : packet.Items[index].Value;
    }

    /// <summary>Bytes as tshark's tables show them: from 10,000 on in thousands.</summary>
    protected static string Size(long bytes) => bytes switch
    {
        < 10_000 => $"{bytes} bytes",
        < 10_000_000 => $"{bytes / 1000} kB",
        < 10_000_000_000 => $"{bytes / 1_000_000} MB",
        _ => $"{bytes / 1_000_000_000} GB",
    };

    protected static double Seconds(long nanoseconds) => nanoseconds / 1e9;
}
