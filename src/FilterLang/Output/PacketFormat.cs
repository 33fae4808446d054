namespace FilterLang.Output;

/// <summary>A way of writing packets. Everything goes to a sink; what stands before the first and behind the last packet is apart.</summary>
abstract class PacketFormat
{
    /// <summary>What stands before the first packet.</summary>
    public virtual void Begin(Utf8Sink sink)
    {
    }

    /// <summary>Writes the packet that was dissected last.</summary>
    public abstract void Write(Utf8Sink sink, PacketDissector packet);

    /// <summary>Packets that the spine describes are written from their headers: nobody needs to dissect them for this format.</summary>
    public virtual bool ReadsSpine => false;

    /// <summary>It also reads what conversations tell, so that <see cref="ReadsSpine"/> holds only where these are followed.</summary>
    public virtual bool ReadsTold => false;

    /// <summary>The format reads the dissector's session (times, addresses) and not only items.</summary>
    public virtual bool ReadsDissector => true;

    /// <summary>Writes a packet: from its headers where that is enough, else what the dissector has just found.</summary>
    public virtual void Write(Utf8Sink sink, ref PacketContext packet, PacketDissector dissector) => Write(sink, dissector);

    /// <summary>What stands behind the last packet.</summary>
    public virtual void End(Utf8Sink sink)
    {
    }
}
