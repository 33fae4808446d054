namespace FilterLang.Output;

/// <summary>Writes a packet once for each value of a field: the rows of <paramref name="inner"/> show one value of it at a time.</summary>
sealed class ExplodedFormat(PacketFormat inner, OutputColumn exploded) : PacketFormat
{
    public override void Begin(Utf8Sink sink) => inner.Begin(sink);

    public override void Write(Utf8Sink sink, PacketDissector packet)
    {
        if (packet.Items.First(exploded.Field.Slot) < 0)
        {
            inner.Write(sink, packet);
            return;
        }
        for (int index = packet.Items.First(exploded.Field.Slot), n = 1; index >= 0; index = packet.Items[index].Next, n++)
        {
            exploded.Restrict(n);
            inner.Write(sink, packet);
        }
        exploded.Restrict(0);
    }

    public override void End(Utf8Sink sink) => inner.End(sink);
}
