namespace FilterLang.Protocols;

/// <summary>What an IP compression option holds: Van Jacobson's (RFC 1332 section 3.2), IPHC (RFC 3544 section 2) or ROHC (RFC 3241 section 2).</summary>
sealed class PppCompression
{
    const ulong Rohc = 0x0003, VanJacobson = 0x002D, VanJacobsonTypo = 0x0037, HeaderCompression = 0x0061;

    readonly Field _protocol, _slots, _compressed, _tcpSpace, _otherSpace, _maxPeriod, _maxTime, _maxHeader, _maxContext, _mrru, _data;
    readonly Field _rohcType, _rohcLength, _profile, _type, _length, _parameter;

    public PppCompression(Protocol owner)
    {
        _protocol   = owner.UInt16("ipcp.opt.compress_proto", "IP Compression Protocol", display: Hex, names: new ValueNames(() =>
            [(0x03, "Robust Header Compression (ROHC)"), (0x2D, "VJ compression"), (0x37, "VJ compression (RFC1172-typo)"), (0x61, "IPHC compression")]));
        _slots      = owner.UInt8  ("ipcp.opt.max_slot_id", "Max Slot ID");
        _compressed = owner.Boolean("ipcp.opt.comp_slot_id", "Comp Slot ID", mask: 0x01,
                                    names: ValueNames.Pair("The slot identifier may be compressed", "The slot identifier must not be compressed"));
        _tcpSpace   = owner.UInt16 ("ipcp.opt.tcp_space", "TCP Space");
        _otherSpace = owner.UInt16 ("ipcp.opt.non_tcp_space", "Non TCP Space");
        _maxPeriod  = owner.UInt16 ("ipcp.opt.f_max_period", "F Max Period");
        _maxTime    = owner.UInt16 ("ipcp.opt.f_max_time", "F Max Time");
        _maxHeader  = owner.UInt16 ("ipcp.opt.max_header", "Max Header");
        _maxContext = owner.UInt16 ("ipcp.opt.max_cid", "Max CID");
        _mrru       = owner.UInt16 ("ipcp.opt.mrru", "MRRU");
        _data       = owner.Bytes  ("ipcp.data", "Data");
        _rohcType   = owner.UInt8  ("ipcp.opt.rohc.type", "Type");
        _rohcLength = owner.UInt8  ("ipcp.opt.rohc.length", "Length");
        _profile    = owner.UInt16 ("ipcp.opt.rohc.profile", "Profile", display: Hex, names: new(() =>
            [(0x0, "ROHC uncompressed -- no compression"), (0x2, "ROHC UDP -- non-RTP UDP/IP compression"), (0x3, "ROHC ESP -- ESP/IP compression")]));
        _type       = owner.UInt8  ("ipcp.opt.iphc.type", "Type");
        _length     = owner.UInt8  ("ipcp.opt.iphc.length", "Length");
        _parameter  = owner.UInt8  ("ipcp.opt.iphc.param", "Parameter", names: new(() =>
            [(1, "The number of contexts for TCP Space is 0"), (2, "The number of contexts for Non TCP Space is 0")]));
    }

    public void Take(ref Layer ipcp, int end)
    {
        switch (ipcp.Take(_protocol))
        {
            case Rohc:
                ipcp.Take(_maxContext);
                ipcp.Take(_mrru);
                ipcp.Take(_maxHeader);
                TakeProfiles(ref ipcp, end);
                break;
            case VanJacobson or VanJacobsonTypo:
                if (ipcp.Position >= end) return;
                ipcp.Take(_slots);
                ipcp.Take(_compressed);
                break;
            case HeaderCompression:
                ipcp.Take(_tcpSpace);
                ipcp.Take(_otherSpace);
                ipcp.Take(_maxPeriod);
                ipcp.Take(_maxTime);
                ipcp.Take(_maxHeader);
                TakeParameters(ref ipcp, end);
                break;
            default:
                if (ipcp.Position < end) ipcp.Take(_data, end - ipcp.Position);
                break;
        }
    }

    void TakeProfiles(ref Layer ipcp, int end)
    {
        while (ipcp.Position < end && ipcp.More)
        {
            int last = ipcp.Position + ipcp.U8(ipcp.Position + 1);
            ipcp.Take(_rohcType);
            ipcp.Take(_rohcLength);
            while (ipcp.Position + 2 <= last && ipcp.More) ipcp.Take(_profile);
        }
    }

    void TakeParameters(ref Layer ipcp, int end)
    {
        while (ipcp.Position < end && ipcp.More)
        {
            int length = ipcp.U8(ipcp.Position + 1);
            ipcp.Take(_type);
            ipcp.Take(_length);
            if (length > 2) ipcp.Take(_parameter);
            if (length > 3) ipcp.Position += length - 3;
        }
    }
}
