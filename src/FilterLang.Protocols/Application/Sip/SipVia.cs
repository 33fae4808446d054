using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>The path that a message took, RFC 3261 section 20.42.</summary>
static class SipVia
{
    static readonly Protocol Protocol = Sip.Protocol;

    public static readonly Field
        Transport = Protocol.Text  ("sip.Via.transport",       "Transport"),
        Address   = Protocol.Text  ("sip.Via.sent-by.address", "Sent-by Address"),
        Port      = Protocol.UInt16("sip.Via.sent-by.port",    "Sent-by port"),
        Branch    = Protocol.Text  ("sip.Via.branch",          "Branch"),
        ReturnPort = Protocol.Text ("sip.Via.rport",           "RPort"),
        Received  = Protocol.Text  ("sip.Via.received",        "Received"),
        Lifetime  = Protocol.Text  ("sip.Via.ttl",             "TTL"),
        Multicast = Protocol.Text  ("sip.Via.maddr",           "Maddr"),
        Compression = Protocol.Text("sip.Via.comp",            "Comp");

    static readonly AsciiNames s_names = new("branch", "rport", "received", "ttl", "maddr", "comp");

    static readonly Field[] s_parameters = [Branch, ReturnPort, Received, Lifetime, Multicast, Compression];

    public static void Take(ref Layer sip, Stretch value)
    {
        for (int at = value.At, end = value.At + value.Length; at < end && !sip.Failed;)
        {
            int length = sip.Bytes[at..end].IndexOf((byte)',');
            if (length < 0) length = end - at;
            TakeOne(ref sip, at, at + length);
            at += length + 1;
        }
    }

    static void TakeOne(ref Layer sip, int at, int end)
    {
        // SIP/2.0/UDP host:port;parameters
        int slash = sip.Bytes[at..end].LastIndexOf((byte)'/');
        if (slash < 0) return;
        at += slash + 1;
        at += Blanks(sip.Bytes[at..end]);
        int length = sip.Bytes[at..end].IndexOfAny(" \t"u8);
        if (length < 0) return;
        sip.Text(Transport, at, length);
        at += length;
        at += Blanks(sip.Bytes[at..end]);
        ReadOnlySpan<byte> rest = sip.Bytes[at..end];
        int host = rest.StartsWith("["u8) ? rest.IndexOf((byte)']') + 1 : rest.IndexOfAny(":; \t"u8);
        if (host < 0) host = rest.Length;
        if (host > 0) sip.Text(Address, at, host);
        at += host;
        if (at < end && sip.Bytes[at] == ':')
        {
            at++;
            if (Utf8Parser.TryParse(sip.Bytes[at..end], out ushort port, out int used))
            {
                sip.Note(Port, port, at, used, ItemFlags.None);
                at += used;
            }
        }
        TakeParameters(ref sip, at, end);
    }

    static void TakeParameters(ref Layer sip, int at, int end)
    {
        int semicolon = sip.Bytes[at..end].IndexOf((byte)';');
        if (semicolon < 0) return;
        for (at += semicolon + 1; at < end && !sip.Failed;)
        {
            int length = sip.Bytes[at..end].IndexOf((byte)';');
            if (length < 0) length = end - at;
            int start = at + Blanks(sip.Bytes[at..(at + length)]);
            ReadOnlySpan<byte> part = sip.Bytes[start..(at + length)].TrimEnd(" \t\r\n"u8);
            int equals = part.IndexOf((byte)'=');
            ReadOnlySpan<byte> name = equals < 0 ? part : part[..equals];
            if (s_names.Find(name) is var place and >= 0) sip.Text(s_parameters[place], start + equals + 1, part.Length - equals - 1);
            at += length + 1;
        }
    }

    static int Blanks(ReadOnlySpan<byte> text) => text.Length - text.TrimStart(" \t\r\n"u8).Length;
}
