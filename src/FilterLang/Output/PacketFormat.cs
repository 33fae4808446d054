namespace FilterLang.Output;

/// <summary>A way of writing packets. Everything goes to a sink; what stands before the first and behind the last packet is apart.</summary>
public abstract class PacketFormat
{
    /// <summary>What stands before the first packet.</summary>
    public virtual void Begin(Utf8Sink sink)
    {
    }

    /// <summary>Writes the packet that was dissected last.</summary>
    public abstract void Write(Utf8Sink sink, PacketDissector packet);

    /// <summary>What stands behind the last packet.</summary>
    public virtual void End(Utf8Sink sink)
    {
    }
}
