using static FilterLang.Protocols.IsakmpAttributeFields;
using static FilterLang.Protocols.IsakmpFields;

namespace FilterLang.Protocols;

/// <summary>Security associations as proposals of transforms, RFC 2408 section 3.4 to 3.6 and RFC 7296 section 3.3.</summary>
static class IsakmpProposals
{
    const uint IpsecInterpretation = 1, Proposal = 2, Transform = 3, KeyExchangeProtocol = 1;

    static readonly Field[] s_situation = [SaSituationIdentityOnly, SaSituationSecrecy, SaSituationIntegrity];

    /// <summary>An association of version 1: what interprets it, and its proposals.</summary>
    public static void TakeAssociation(ref Layer ike)
    {
        ulong interpretation = ike.Take(SaDoi);
        if (ike.Failed) return;
        if (interpretation != IpsecInterpretation)
        {
            ike.Take(SaSituation, ike.Remaining);
            return;
        }
        int at = ike.Position;
        GroupScope situation = ike.Begin(SaSituation, at, 4);
        foreach (Field bit in s_situation) ike.Place(bit, at);
        ike.End(situation);
        ike.Position = at + 4;
        TakeAll(ref ike, version: 1, 0);
    }

    /// <summary>Proposals, or the transforms of one for a protocol, up to the layer's present end.</summary>
    public static void TakeAll(ref Layer ike, uint version, ulong protocol)
    {
        uint next = protocol == 0 ? Proposal : Transform;
        while (next != 0 && ike.More)
        {
            int at = ike.Position, length = ike.U16(at + 2);
            if (length < 4 || length > ike.Length - at) ike.Fail();
            if (ike.Failed) return;
            GroupScope payload = ike.BeginNumber(Typepayload, next, at, length);
            uint type = next;
            next = (uint)ike.Take(Nextpayload);
            ike.Take(Reserved, 1);
            ike.Take(Payloadlength);
            int all = ike.Narrow(at + length);
            if (type == Proposal) TakeProposal(ref ike, version);
            else if (version == 1) TakeTransform(ref ike, protocol);
            else TakeTransformV2(ref ike);
            ike.Widen(all);
            ike.End(payload);
            if (ike.Failed) return;
            ike.Position = at + length;
        }
    }

    static void TakeProposal(ref Layer ike, uint version)
    {
        ike.Take(PropNumber);
        // One octet, though the field is wider.
        ulong protocol = ike.U8(ike.Position);
        ike.Note(PropProtoid, protocol, ike.Position++, 1, ItemFlags.None);
        int size = (int)ike.Take(Spisize);
        ike.Take(PropTransforms);
        if (size > 0) ike.Take(Spi, size);
        // 0 stands for proposals themselves.
        if (!ike.Failed && ike.Remaining > 0) TakeAll(ref ike, version, protocol == 0 ? byte.MaxValue : protocol);
    }

    static void TakeTransform(ref Layer ike, ulong protocol)
    {
        ike.Take(TransNumber);
        ike.Take(TransId);
        ike.Take(Reserved, 2);
        while (ike.More)
            if (protocol == KeyExchangeProtocol) IsakmpAttributes.TakeKeyExchange(ref ike);
            else IsakmpAttributes.TakeIpsec(ref ike);
    }

    static void TakeTransformV2(ref Layer ike)
    {
        ulong type = ike.Take(TfType);
        ike.Take(Reserved, 1);
        ike.Take(type switch
        {
            1 => TfIdEncr,
            2 => TfIdPrf,
            3 => TfIdInteg,
            4 or (>= 6 and <= 12) => TfIdDh,
            5 => TfIdEsn,
            _ => TfId,
        });
        while (ike.More) IsakmpAttributes.TakeTransform(ref ike);
    }
}
